"""The committee's meetings, inputs, headings, packs and focus areas, as they are kept."""
