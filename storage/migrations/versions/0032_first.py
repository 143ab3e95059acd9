"""All tables as they were before the first release; a store of that schema goes on from here as it is.

They stand here for good, whatever the code says of its tables later: a change is a migration of its own.
"""

import sqlalchemy as sa
from alembic import op

from storage.db import Structured, UTCDateTime
from storage.db import tables as names

revision = "0032"
down_revision = None
branch_labels = None
depends_on = None

Counter = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

tables = sa.MetaData(naming_convention=names.naming_convention)

WORDS = (
    "to_tsvector('danish'::regconfig, (((title || ' '::text) || text) || ' '::text) || scope::text)"
    " || jsonb_to_tsvector('danish'::regconfig, snapshot, '[\"string\"]'::jsonb)"
)
"""As storage/decisions/finding.py asks for them; SQLite has its index in memory."""


def upgrade() -> None:
    tables.create_all(op.get_bind(), checkfirst=False)
    if op.get_bind().dialect.name == "postgresql":
        op.execute(f"CREATE INDEX ix_decisions_words ON decisions USING gin (({WORDS}))")


def downgrade() -> None:
    tables.drop_all(op.get_bind(), checkfirst=False)


# --- what all domains share ---------------------------------------------------------------------------------

sa.Table(
    "address",
    tables,
    sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
    sa.Column("url", sa.String(512), nullable=False),
    sa.Column("key", sa.String(128), nullable=False),
)
sa.Table(
    "shown",
    tables,
    sa.Column("id", Counter, primary_key=True),
    sa.Column("kind", sa.String(32), nullable=False),
    sa.Column("thing", sa.Uuid(), nullable=False),
    sa.Column("network", sa.Uuid()),
    sa.Column("conversation", sa.String(512), nullable=False),
    sa.Column("service_url", sa.String(512), nullable=False),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("activity", sa.String(512)),
    sa.Column("thread", sa.String(512)),
    sa.Column("letter", sa.BigInteger()),
    sa.Column("version", sa.Integer(), nullable=False),
    sa.Column("drawn", sa.Integer(), nullable=False),
    sa.Column("next_at", UTCDateTime, nullable=False),
    sa.Column("failures", sa.Integer(), nullable=False),
    sa.Column("holder", sa.String(64)),
    sa.Column("held_until", UTCDateTime),
    sa.Column("retired", sa.Boolean(), nullable=False, server_default=sa.false()),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("draws", sa.String(32)),
    sa.Column("about", Structured),
    sa.Column("face", sa.String(64)),
    sa.Column("until", UTCDateTime),
    sa.Index("ix_shown_activity", "activity"),
    sa.Index("ix_shown_letter", "letter"),
    sa.Index("ix_shown_network_until", "network", "until"),
    sa.Index("ix_shown_next_at", "next_at"),
    sa.Index("ix_shown_thing", "thing"),
    sa.Index("ix_shown_thread", "thread"),
)
sa.Table(
    "shown_things",
    tables,
    sa.Column("shown", Counter, sa.ForeignKey("shown.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("thing", sa.Uuid(), primary_key=True),
    sa.Column("kind", sa.String(32), nullable=False),
    sa.Index("ix_shown_things_thing", "thing"),
)
sa.Table(
    "deeds",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid()),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
    sa.Column("room", sa.String(512), nullable=False),
    sa.Column("cause", sa.String(512), nullable=False),
    sa.Column("door", sa.String(64), nullable=False),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Column("told", Structured, nullable=False),
    sa.Column("changes", Structured),
    sa.Column("undone_at", UTCDateTime),
    sa.Index("ix_deeds_cause", "cause"),
    sa.Index("ix_deeds_person_at", "person", "at"),
)
sa.Table(
    "imports",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("tenant", sa.String(64), nullable=False),
    sa.Column("person", sa.Uuid(), nullable=False),
    sa.Column("what", sa.String(16), nullable=False),
    sa.Column("name", sa.String(256), nullable=False),
    sa.Column("content", sa.LargeBinary(), nullable=False),
    sa.Column("version", sa.Integer(), nullable=False),
    sa.Column("dropped_at", UTCDateTime, nullable=False),
    sa.Column("expires_at", UTCDateTime, nullable=False),
    sa.Index("ix_imports_expires_at", "expires_at"),
)
sa.Table(
    "journal",
    tables,
    sa.Column("id", Counter, primary_key=True),
    sa.Column("network", sa.Uuid()),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Column("person", sa.Uuid()),
    sa.Column("deed", sa.String(64), nullable=False),
    sa.Column("kind", sa.String(32), nullable=False),
    sa.Column("thing", sa.Uuid(), nullable=False),
    sa.Column("before", Structured),
    sa.Column("after", Structured),
    sa.Column("activity", sa.String(512)),
    sa.Index("ix_journal_person_at", "person", "at"),
    sa.Index("ix_journal_thing", "thing"),
)
sa.Table(
    "lanes",
    tables,
    sa.Column("name", sa.String(512), primary_key=True),
    sa.Column("holder", sa.String(64)),
    sa.Column("held_until", UTCDateTime),
    sa.Column("not_before", UTCDateTime),
)
sa.Table(
    "passes",
    tables,
    sa.Column("id", Counter, primary_key=True),
    sa.Column("lane", sa.String(512), nullable=False),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Index("ix_passes_lane_at", "lane", "at"),
)
sa.Table(
    "links",
    tables,
    sa.Column("tenant", sa.String(64), primary_key=True),
    sa.Column("what", sa.String(32), primary_key=True),
    sa.Column("link", sa.Text(), nullable=False),
    sa.Column("kept_at", UTCDateTime, nullable=False),
)
sa.Table(
    "meetings",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("title", Structured, nullable=False),
    sa.Column("starts_at", UTCDateTime, nullable=False),
    sa.Column("ends_at", UTCDateTime, nullable=False),
    sa.Column("place", Structured, nullable=False),
    sa.Column("planned_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("planned_at", UTCDateTime, nullable=False),
    sa.Column("break_minutes", sa.Integer(), nullable=False, server_default="20"),
    sa.Column("theme", sa.String(16)),
    sa.Column("leg", sa.String(128)),
    sa.Column("began_at", UTCDateTime),
    sa.Column("finished_at", UTCDateTime),
    sa.Column("cancelled_at", UTCDateTime),
    sa.Column("version", sa.Integer(), nullable=False, server_default="0"),
    sa.Column("event", sa.String(512)),
    sa.Column("join_url", sa.String(2048)),
    sa.Column("told_version", sa.Integer(), nullable=False, server_default="-1"),
    sa.Column("tell_at", UTCDateTime),
    sa.Index("ix_meetings_network_starts_at", "network", "starts_at"),
    sa.Index("ix_meetings_starts_at_network", "starts_at", "network"),
    sa.Index("ix_meetings_tell_at", "tell_at"),
)
sa.Table(
    "networks",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("tenant", sa.String(64), nullable=False),
    sa.Column("team", sa.String(512), nullable=False),
    sa.Column("name", sa.String(256), nullable=False),
    sa.Column("channel", sa.String(512), nullable=False),
    sa.Column("service_url", sa.String(512), nullable=False),
    sa.Column("bot", sa.String(512), nullable=False),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("timezone", sa.String(64), nullable=False),
    sa.Column("installed_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("installed_at", UTCDateTime, nullable=False),
    sa.Column("welcomed", sa.Boolean(), nullable=False),
    sa.Column("active", sa.Boolean(), nullable=False),
    sa.Column("roster_at", UTCDateTime),
    sa.Column("begun", sa.Date()),
    sa.Column("next_at", UTCDateTime, nullable=False, server_default="1970-01-01 00:00:00.000000"),
    sa.Index("ix_networks_next_at", "next_at"),
    sa.Index("uq_networks_tenant_team", "tenant", "team", unique=True),
)
sa.Table(
    "roster",
    tables,
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), primary_key=True),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    sa.Index("ix_roster_person", "person"),
)
sa.Table(
    "from_minutes",
    tables,
    sa.Column("kind", sa.String(16), primary_key=True),
    sa.Column("thing", sa.Uuid(), primary_key=True),
    sa.Column(
        "minutes",
        sa.Uuid(),
        sa.ForeignKey("minutes.id", name="fk_from_minutes_minutes_minutes"),
        nullable=False,
    ),
    sa.Index("ix_from_minutes_minutes", "minutes"),
)
sa.Table(
    "minutes",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column(
        "network", sa.Uuid(), sa.ForeignKey("networks.id", name="fk_minutes_network_networks"), nullable=False
    ),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("held_on", sa.Date()),
    sa.Column(
        "taken_by", sa.Uuid(), sa.ForeignKey("people.id", name="fk_minutes_taken_by_people"), nullable=False
    ),
    sa.Column("taken_at", UTCDateTime, nullable=False),
    sa.Index("uq_minutes_network_digest", "network", "digest", unique=True),
)
sa.Table(
    "letters",
    tables,
    sa.Column("id", Counter, primary_key=True),
    sa.Column("route", sa.String(512), nullable=False),
    sa.Column("tenant", sa.String(64), nullable=False),
    sa.Column("network", sa.Uuid()),
    sa.Column("person", sa.Uuid()),
    sa.Column("conversation", sa.String(512)),
    sa.Column("service_url", sa.String(512)),
    sa.Column("reply_to", sa.String(512)),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("body", Structured),
    sa.Column("kind", sa.String(32)),
    sa.Column("thing", sa.Uuid()),
    sa.Column("draws", sa.String(32)),
    sa.Column("things", Structured),
    sa.Column("once", sa.String(256), unique=True),
    sa.Column("policy", sa.String(16), nullable=False),
    sa.Column("cause", sa.String(512)),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("due_at", UTCDateTime, nullable=False),
    sa.Column("expires_at", UTCDateTime),
    sa.Column("attempts", sa.Integer(), nullable=False),
    sa.Column("lease_until", UTCDateTime),
    sa.Column("owner", sa.String(64)),
    sa.Column("reason", sa.String(256)),
    sa.Column("sent_as", sa.String(512)),
    sa.Column("flagged", sa.Boolean(), nullable=False, server_default=sa.false()),
    sa.Column("ended_at", UTCDateTime),
    sa.Column("written_at", UTCDateTime, nullable=False),
    sa.Column("caused_by", sa.Uuid()),
    sa.Index("ix_letters_cause", "cause"),
    sa.Index("ix_letters_route_state", "route", "state", "id"),
    sa.Index("ix_letters_state_due_at", "state", "due_at"),
)
sa.Table(
    "pauses",
    tables,
    sa.Column("route", sa.String(512), primary_key=True),
    sa.Column("conversation", sa.String(512)),
    sa.Column("network", sa.Uuid()),
    sa.Column("person", sa.Uuid()),
    sa.Column("reason", sa.String(256), nullable=False),
    sa.Column("since", UTCDateTime, nullable=False),
    sa.Index("ix_pauses_network", "network"),
)
sa.Table(
    "people",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("tenant", sa.String(64), nullable=False),
    sa.Column("aad_id", sa.String(512), nullable=False),
    sa.Column("teams_id", sa.String(512)),
    sa.Column("name", sa.String(256), nullable=False),
    sa.Column("mail", sa.String(320)),
    sa.Column("upn", sa.String(320)),
    sa.Column("directory_mail", sa.String(320)),
    sa.Column("language", sa.String(2)),
    sa.Column("unit", sa.String(64)),
    sa.Column("chat", sa.String(512)),
    sa.Column("service_url", sa.String(512)),
    sa.Column("last_network", sa.Uuid()),
    sa.Column("department", sa.String(256)),
    sa.Column("pace", sa.String(16)),
    sa.Column("off_until", sa.Date()),
    sa.Column("not_before", sa.Time()),
    sa.Column("not_after", sa.Time()),
    sa.Column("apart", sa.String(256)),
    sa.Column("seen_on", sa.Date()),
    sa.Index("ix_people_tenant_directory_mail", "tenant", "directory_mail"),
    sa.Index("uq_people_tenant_aad_id", "tenant", "aad_id", unique=True),
)
sa.Table(
    "turns",
    tables,
    sa.Column("conversation", sa.String(512), primary_key=True),
    sa.Column("activity", sa.String(512), primary_key=True),
    sa.Column("taken_at", UTCDateTime, nullable=False),
    sa.Column("status", sa.Integer()),
    sa.Column("answer", sa.LargeBinary()),
    sa.Column("said_by", sa.Uuid()),
    sa.Column("said", sa.String(64)),
    sa.Index("ix_turns_said_by_said", "said_by", "said", "taken_at"),
    sa.Index("ix_turns_taken_at", "taken_at"),
)

# --- the directory ------------------------------------------------------------------------------------------

sa.Table(
    "corrections",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("tenant", sa.String(64), nullable=False),
    sa.Column("network", sa.Uuid()),
    sa.Column("unit", sa.String(64), nullable=False),
    sa.Column("role", sa.String(32), nullable=False),
    sa.Column("words", sa.Text(), nullable=False),
    sa.Column("asked_by", sa.Uuid(), nullable=False),
    sa.Column("asked_at", UTCDateTime, nullable=False),
    sa.Column("settled_by", sa.Uuid()),
    sa.Column("settled_at", UTCDateTime),
    sa.Column("outcome", sa.String(16)),
    sa.Column("answer", sa.Text(), nullable=False),
    sa.Column("echoed_at", UTCDateTime),
    sa.Index("ix_corrections_settled_at", "settled_at"),
    sa.Index("ix_corrections_tenant_unit", "tenant", "unit"),
)
sa.Table(
    "registries",
    tables,
    sa.Column("tenant", sa.String(64), primary_key=True),
    sa.Column("version", sa.Integer(), nullable=False),
    sa.Column("loaded_at", UTCDateTime, nullable=False),
)
sa.Table(
    "registry_edits",
    tables,
    sa.Column("tenant", sa.String(64), primary_key=True),
    sa.Column("version", sa.Integer(), primary_key=True),
    sa.Column("unit", sa.String(64), primary_key=True),
)
sa.Table(
    "roles",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("tenant", sa.String(64), nullable=False),
    sa.Column("unit", sa.String(64), nullable=False),
    sa.Column("group", sa.String(64), nullable=False),
    sa.Column("area_da", sa.String(256), nullable=False),
    sa.Column("area_en", sa.String(256), nullable=False),
    sa.Column("buildings", Structured, nullable=False),
    sa.Column("work_type", sa.String(64), nullable=False),
    sa.Column("role", sa.String(32), nullable=False),
    sa.Column("name", sa.String(256), nullable=False),
    sa.Column("mail", sa.String(320)),
    sa.Column("phone", sa.String(64), nullable=False),
    sa.Column("languages", Structured, nullable=False),
    sa.Column("starts", sa.Date()),
    sa.Column("ends", sa.Date()),
    sa.Column("leave_from", sa.Date()),
    sa.Column("leave_to", sa.Date()),
    sa.Column("substitute_for", sa.String(320), nullable=False),
    sa.Column("public", sa.Boolean(), nullable=False),
    sa.Column("confirmed_on", sa.Date()),
    sa.Column("closed_on", sa.Date()),
    sa.Column("recorded_on", sa.Date()),
    sa.Column("listed", Structured),
    sa.Column("prefers", sa.String(16)),
    sa.Column("elected_on", sa.Date()),
    sa.Column("trained_on", sa.Date()),
    sa.Column("supplement_offered_on", sa.Date()),
    sa.Column("supplement_done_on", sa.Date()),
    sa.Column("yearly_done_on", sa.Date()),
    sa.Column("vouched", sa.Boolean(), nullable=False, server_default=sa.false()),
    sa.Index("ix_roles_tenant_mail_role", "tenant", "mail", "role"),
    sa.Index("ix_roles_tenant_role", "tenant", "role"),
    sa.Index("ix_roles_tenant_unit", "tenant", "unit"),
)
sa.Table(
    "units",
    tables,
    sa.Column("tenant", sa.String(64), primary_key=True),
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("name_da", sa.String(256), nullable=False),
    sa.Column("name_en", sa.String(256), nullable=False),
    sa.Column("kind", sa.String(32), nullable=False),
    sa.Column("aliases", Structured, nullable=False),
    sa.Column("former_names", Structured, nullable=False),
    sa.Column("successor_of", Structured, nullable=False),
    sa.Column("valid_from", sa.Date()),
    sa.Column("valid_to", sa.Date()),
)
sa.Table(
    "role_history",
    tables,
    sa.Column("id", Counter, primary_key=True),
    sa.Column("tenant", sa.String(64), nullable=False),
    sa.Column("unit", sa.String(64), nullable=False),
    sa.Column("role", sa.Uuid(), nullable=False),
    sa.Column("until", sa.Date(), nullable=False),
    sa.Column("before", Structured, nullable=False),
    sa.Index("ix_role_history_role", "role"),
    sa.Index("ix_role_history_tenant_unit", "tenant", "unit"),
)
sa.Table(
    "proximity_records",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("tenant", sa.String(64), nullable=False),
    sa.Column("unit", sa.String(64), nullable=False),
    sa.Column("documented_on", sa.Date(), nullable=False),
    sa.Column("occasion", sa.String(16), nullable=False),
    sa.Column("considerations", sa.Text(), nullable=False),
    sa.Column("decided_by", sa.String(256), nullable=False),
    sa.Column("headcounts", Structured, nullable=False),
    sa.Column("person", sa.Uuid(), nullable=False),
    sa.Column("written_at", UTCDateTime, nullable=False),
    sa.Index("ix_proximity_records_tenant_unit", "tenant", "unit"),
)
sa.Table(
    "vacancy_calls",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("tenant", sa.String(64), nullable=False),
    sa.Column("unit", sa.String(64), nullable=False),
    sa.Column("group", sa.String(64), nullable=False),
    sa.Column("called_on", sa.Date(), nullable=False),
    sa.Column("how", sa.String(256), nullable=False),
    sa.Column("person", sa.Uuid(), nullable=False),
    sa.Index("ix_vacancy_calls_tenant_unit", "tenant", "unit"),
)

# --- the network --------------------------------------------------------------------------------------------

sa.Table(
    "reminded",
    tables,
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("stage", sa.String(256), primary_key=True),
    sa.Column("moment", UTCDateTime, primary_key=True),
    sa.Column("day", sa.Date(), nullable=False),
    sa.Column("urgent", sa.Boolean(), nullable=False),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Index("ix_reminded_person_at", "person", "at"),
)

# --- hosts --------------------------------------------------------------------------------------------------

sa.Table(
    "absences",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
    sa.Column("starts", sa.Date(), nullable=False),
    sa.Column("ends", sa.Date()),
    sa.Column("exempt", sa.Boolean(), nullable=False),
    sa.Column("told_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
    sa.Column("told_at", UTCDateTime, nullable=False),
    sa.Column("ended_at", UTCDateTime),
    sa.Index("ix_absences_network_person", "network", "person"),
    sa.Index("ix_absences_person", "person"),
)
sa.Table(
    "covers",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("meeting", sa.Uuid(), sa.ForeignKey("meetings.id"), nullable=False),
    sa.Column("seat", sa.Integer(), nullable=False),
    sa.Column("absent", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("reason", sa.Text(), nullable=False),
    sa.Column("opened_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("opened_at", UTCDateTime, nullable=False),
    sa.Column("until", UTCDateTime, nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("taken_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("ended_at", UTCDateTime),
    sa.Index("ix_covers_network_state", "network", "state"),
    sa.Index("ix_covers_state_until", "state", "until"),
)
sa.Table(
    "debts",
    tables,
    sa.Column("id", Counter, primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
    sa.Column("amount", sa.Integer(), nullable=False),
    sa.Column("deal", sa.Uuid(), nullable=False),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Index("ix_debts_network", "network"),
)
sa.Table(
    "overrides",
    tables,
    sa.Column("id", Counter, primary_key=True),
    sa.Column("meeting", sa.Uuid(), nullable=False),
    sa.Column("seat", sa.Integer(), nullable=False),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
    sa.Column("instead_of", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("deal", sa.Uuid(), nullable=False),
    sa.Column("made_at", UTCDateTime, nullable=False),
    sa.Column("made_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("on_behalf", sa.Boolean(), nullable=False),
    sa.Column("removed_at", UTCDateTime),
    sa.Column("removed_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.ForeignKeyConstraint(["meeting", "seat"], ["seats.meeting", "seats.seat"]),
    sa.Index("ix_overrides_deal", "deal"),
    sa.Index("ix_overrides_meeting", "meeting", "seat"),
)
sa.Table(
    "rotations",
    tables,
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), primary_key=True),
    sa.Column("seats", sa.Integer(), nullable=False),
    sa.Column("buddies", sa.Boolean(), nullable=False),
    sa.Column("checked_at", UTCDateTime),
)
sa.Table(
    "seats",
    tables,
    sa.Column("meeting", sa.Uuid(), sa.ForeignKey("meetings.id"), primary_key=True),
    sa.Column("seat", sa.Integer(), primary_key=True),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("published_at", UTCDateTime, nullable=False),
    sa.Column("locked_at", UTCDateTime),
    sa.Column("why", Structured),
)
sa.Table(
    "chores",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("meeting", sa.Uuid(), sa.ForeignKey("meetings.id"), nullable=False),
    sa.Column("position", sa.Integer(), nullable=False),
    sa.Column("key", sa.String(32)),
    sa.Column("words", sa.String(120), nullable=False),
    sa.Column("working_days", sa.Integer(), nullable=False),
    sa.Column("done_at", UTCDateTime),
    sa.Column("done_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Index("ix_chores_meeting", "meeting"),
)
sa.Table(
    "handovers",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("meeting", sa.Uuid(), sa.ForeignKey("meetings.id"), nullable=False),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
    sa.Column("words", sa.Text(), nullable=False),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Index("ix_handovers_meeting", "meeting"),
)
sa.Table(
    "swaps",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("asker", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
    sa.Column("other", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
    sa.Column("gives_meeting", sa.Uuid()),
    sa.Column("gives_seat", sa.Integer()),
    sa.Column("gets_meeting", sa.Uuid()),
    sa.Column("gets_seat", sa.Integer()),
    sa.Column("asked_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
    sa.Column("asked_at", UTCDateTime, nullable=False),
    sa.Column("expires_at", UTCDateTime, nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("ended_at", UTCDateTime),
    sa.Column("ended_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("reason", sa.Text(), nullable=False),
    sa.Column("on_behalf", sa.Boolean(), nullable=False),
    sa.Index("ix_swaps_network_state", "network", "state"),
    sa.Index("ix_swaps_state_expires_at", "state", "expires_at"),
)

# --- the plan and KAMU --------------------------------------------------------------------------------------

sa.Table(
    "answers",
    tables,
    sa.Column("sitting", sa.Uuid(), sa.ForeignKey("sittings.id"), primary_key=True),
    sa.Column("thing", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("outcome", sa.String(16), nullable=False),
    sa.Column("reason", sa.Text(), nullable=False),
    sa.Column("place", sa.Text(), nullable=False),
    sa.Column("answered_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("answered_at", UTCDateTime, nullable=False),
    sa.Index("ix_answers_network", "network"),
)
sa.Table(
    "headings",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("sitting", sa.Uuid(), sa.ForeignKey("sittings.id")),
    sa.Column("title", sa.Text(), nullable=False),
    sa.Column("members", Structured, nullable=False),
    sa.Column("merged_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("merged_at", UTCDateTime, nullable=False),
    sa.Column("object_until", UTCDateTime, nullable=False),
    sa.Column("undone_at", UTCDateTime),
    sa.Column("undone_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Index("ix_headings_network", "network"),
)
sa.Table(
    "backings",
    tables,
    sa.Column("input", sa.Uuid(), sa.ForeignKey("inputs.id"), primary_key=True),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("unit", sa.String(64)),
    sa.Column("at", UTCDateTime, nullable=False),
)
sa.Table(
    "inputs",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("number", sa.Integer(), nullable=False),
    sa.Column("sitting", sa.Uuid(), sa.ForeignKey("sittings.id")),
    sa.Column("title", Structured, nullable=False),
    sa.Column("gloss", Structured, nullable=False),
    sa.Column("why", Structured, nullable=False),
    sa.Column("effect", Structured, nullable=False),
    sa.Column("units", sa.Text(), nullable=False),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("byline", sa.String(16), nullable=False),
    sa.Column("proposed_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("unit", sa.String(64)),
    sa.Column("late", sa.Boolean(), nullable=False),
    sa.Column("submitted_at", UTCDateTime, nullable=False),
    sa.Column("heading", sa.Uuid()),
    sa.Column("earlier", sa.Uuid()),
    sa.Column("attachments", Structured, nullable=False, server_default="[]"),
    sa.Index("ix_inputs_sitting", "sitting"),
    sa.Index("uq_inputs_network_number", "network", "number", unique=True),
)
sa.Table(
    "remarks",
    tables,
    sa.Column("input", sa.Uuid(), sa.ForeignKey("inputs.id"), primary_key=True),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("unit", sa.String(64)),
    sa.Column("words", sa.Text(), nullable=False),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Column("disagrees", sa.Boolean(), nullable=False, server_default=sa.false()),
)
sa.Table(
    "weights",
    tables,
    sa.Column("input", sa.Uuid(), sa.ForeignKey("inputs.id"), primary_key=True),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("score", sa.Integer(), nullable=False),
    sa.Column("at", UTCDateTime, nullable=False),
)
sa.Table(
    "ladders",
    tables,
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), primary_key=True),
    sa.Column("steps", Structured, nullable=False),
)
sa.Table(
    "sittings",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("day", sa.Date(), nullable=False),
    sa.Column("purpose", sa.String(16), nullable=False),
    sa.Column("messenger", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("cancelled_at", UTCDateTime),
    sa.Column("opened_at", UTCDateTime),
    sa.Column("close_at", UTCDateTime),
    sa.Column("closed_at", UTCDateTime),
    sa.Column("points_asked_at", UTCDateTime),
    sa.Column("points_settled_at", UTCDateTime),
    sa.Column("entered_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("entered_at", UTCDateTime, nullable=False),
    sa.Index("ix_sittings_day", "day"),
    sa.Index("ix_sittings_network_day", "network", "day"),
)
sa.Table(
    "packs",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("sitting", sa.Uuid(), sa.ForeignKey("sittings.id"), nullable=False),
    sa.Column("version", sa.Integer(), nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("content", Structured, nullable=False),
    sa.Column("made_at", UTCDateTime, nullable=False),
    sa.Column("signed_at", UTCDateTime),
    sa.Column("final_at", UTCDateTime),
    sa.Index("ix_packs_network", "network"),
    sa.Index("uq_packs_sitting_version", "sitting", "version", unique=True),
)
sa.Table(
    "signatures",
    tables,
    sa.Column("pack", sa.Uuid(), sa.ForeignKey("packs.id"), primary_key=True),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("at", UTCDateTime, nullable=False),
)
sa.Table(
    "areas",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("year", sa.Integer(), nullable=False),
    sa.Column("number", sa.Integer(), nullable=False),
    sa.Column("title", Structured, nullable=False),
    sa.Column("status", sa.String(16), nullable=False),
    sa.Column("owner", sa.String(200), nullable=False),
    sa.Column("note", sa.Text(), nullable=False),
    sa.Column("changed_at", UTCDateTime, nullable=False),
    sa.Column("changed_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Index("uq_areas_network_year_number", "network", "year", "number", unique=True),
)

# --- votes --------------------------------------------------------------------------------------------------

sa.Table(
    "objections",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("ballot", sa.Uuid(), sa.ForeignKey("ballots.id"), nullable=False),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
    sa.Column("reason", sa.Text(), nullable=False),
    sa.Column("version", sa.Integer(), nullable=False),
    sa.Column("status", sa.String(16), nullable=False),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Index("ix_objections_ballot", "ballot"),
)
sa.Table(
    "options",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("ballot", sa.Uuid(), sa.ForeignKey("ballots.id"), nullable=False),
    sa.Column("place", sa.Integer(), nullable=False),
    sa.Column("words", sa.Text(), nullable=False),
    sa.Column("proposers", Structured, nullable=False),
    sa.Column("merged_into", sa.Uuid()),
    sa.Column("added_at", UTCDateTime, nullable=False),
    sa.Index("ix_options_ballot_place", "ballot", "place", unique=True),
)
sa.Table(
    "templates",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("terms", Structured, nullable=False),
    sa.Column("options", Structured, nullable=False),
    sa.Column("saved_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
    sa.Column("saved_at", UTCDateTime, nullable=False),
    sa.Index("uq_templates_network_name", "network", "name", unique=True),
)
sa.Table(
    "ballots",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("question", sa.Text(), nullable=False),
    sa.Column("opened_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
    sa.Column("opened_at", UTCDateTime, nullable=False),
    sa.Column("closes_at", UTCDateTime, nullable=False),
    sa.Column("extended", sa.Boolean(), nullable=False),
    sa.Column("paused", sa.Boolean(), nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("reason", sa.String(32)),
    sa.Column("closed_at", UTCDateTime),
    sa.Column("closed_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("eligible", sa.Integer()),
    sa.Column("kind", sa.String(16), nullable=False, server_default="consent"),
    sa.Column("terms", Structured, nullable=False, server_default="{}"),
    sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
    sa.Column("earlier", Structured, nullable=False, server_default="[]"),
    sa.Column("item", sa.Uuid()),
    sa.Column("result", Structured),
    sa.Index("ix_ballots_network_state", "network", "state", "closes_at"),
    sa.Index("ix_ballots_state_closes_at", "state", "closes_at"),
)
sa.Table(
    "papers",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("ballot", sa.Uuid(), sa.ForeignKey("ballots.id"), nullable=False),
    sa.Column("choice", sa.String(16), nullable=False),
    sa.Column("answer", Structured),
    sa.Index("ix_papers_ballot", "ballot"),
)
sa.Table(
    "votes",
    tables,
    sa.Column("ballot", sa.Uuid(), sa.ForeignKey("ballots.id"), primary_key=True),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("choice", sa.String(16), nullable=False),
    sa.Column("reason", sa.Text(), nullable=False),
    sa.Column("cast_at", UTCDateTime, nullable=False),
    sa.Column("clicked_at", UTCDateTime, nullable=False),
    sa.Column("answer", Structured),
    sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
    sa.Column("cast_by", sa.Uuid()),
)

# --- decisions ----------------------------------------------------------------------------------------------

sa.Table(
    "agreement_requests",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("decision", sa.Uuid(), sa.ForeignKey("decisions.id"), nullable=False),
    sa.Column("kind", sa.String(8), nullable=False),
    sa.Column("asked_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
    sa.Column("asked_at", UTCDateTime, nullable=False),
    sa.Column("due", sa.Date()),
    sa.Column("receiver", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("reason", sa.Text(), nullable=False),
    sa.Column("status", sa.String(16), nullable=False),
    sa.Column("settled_by", sa.Uuid()),
    sa.Column("settled_at", UTCDateTime),
    sa.Index("ix_agreement_requests_decision", "decision"),
)
sa.Table(
    "digests",
    tables,
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), primary_key=True),
    sa.Column("wanted", sa.Boolean(), nullable=False),
)
sa.Table(
    "amendments",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("decision", sa.Uuid(), sa.ForeignKey("decisions.id"), nullable=False),
    sa.Column("proposed_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
    sa.Column("text", sa.Text(), nullable=False),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Column("status", sa.String(16), nullable=False),
    sa.Column("settled_by", sa.Uuid()),
    sa.Column("settled_at", UTCDateTime),
    sa.Index("ix_amendments_decision", "decision"),
)
sa.Table(
    "confirmations",
    tables,
    sa.Column("decision", sa.Uuid(), sa.ForeignKey("decisions.id"), primary_key=True),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("at", UTCDateTime, nullable=False),
)
sa.Table(
    "decisions",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("year", sa.Integer(), nullable=False),
    sa.Column("number", sa.Integer(), nullable=False),
    sa.Column("title", sa.Text(), nullable=False),
    sa.Column("kind", sa.String(32), nullable=False),
    sa.Column("method", sa.String(32), nullable=False),
    sa.Column("status", sa.String(32), nullable=False),
    sa.Column("decided_at", UTCDateTime, nullable=False),
    sa.Column("closed_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("meeting", sa.Uuid(), sa.ForeignKey("meetings.id")),
    sa.Column("ballot", sa.Uuid(), sa.ForeignKey("ballots.id")),
    sa.Column("snapshot", Structured, nullable=False),
    sa.Column("text", sa.Text(), nullable=False, server_default=""),
    sa.Column("owner", sa.Uuid()),
    sa.Column("due", sa.Date()),
    sa.Column("review_on", sa.Date()),
    sa.Column("scope", sa.String(120), nullable=False, server_default=""),
    sa.Column("to_management", sa.Boolean(), nullable=False, server_default=sa.false()),
    sa.Column("to_kamu", sa.Boolean(), nullable=False, server_default=sa.false()),
    sa.Column("item", sa.Uuid()),
    sa.Column("source", Structured),
    sa.Column("supersedes", sa.Uuid()),
    sa.Column("confirm_until", UTCDateTime),
    sa.Index("ix_decisions_ballot", "ballot"),
    sa.Index("ix_decisions_confirm_until", "confirm_until"),
    sa.Index("ix_decisions_owner", "owner"),
    sa.Index("ix_decisions_review_on", "review_on"),
    sa.Index("uq_decisions_network_year_number", "network", "year", "number", unique=True),
)
sa.Table(
    "joiners",
    tables,
    sa.Column("point", sa.Uuid(), sa.ForeignKey("points.id"), primary_key=True),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("unit", sa.String(64)),
    sa.Column("at", UTCDateTime, nullable=False),
)
sa.Table(
    "points",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("number", sa.Integer(), nullable=False),
    sa.Column("sitting", sa.Uuid(), sa.ForeignKey("sittings.id")),
    sa.Column("words", Structured, nullable=False),
    sa.Column("raised_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("hosts_only", sa.Boolean(), nullable=False),
    sa.Column("raised_at", UTCDateTime, nullable=False),
    sa.Column("withdrawn_at", UTCDateTime),
    sa.Index("uq_points_network_number", "network", "number", unique=True),
)
sa.Table(
    "brought",
    tables,
    sa.Column("errand", sa.Uuid(), sa.ForeignKey("errands.id"), primary_key=True),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("unit", sa.String(64)),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Column("answer", sa.Text(), nullable=False),
    sa.Column("answered_at", UTCDateTime),
)
sa.Table(
    "errands",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("thing_kind", sa.String(16), nullable=False),
    sa.Column("thing", sa.Uuid(), nullable=False),
    sa.Column("label", sa.String(32), nullable=False),
    sa.Column("title", Structured, nullable=False),
    sa.Column("marked_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("marked_at", UTCDateTime, nullable=False),
    sa.Index("uq_errands_network_thing", "network", "thing", unique=True),
)

# --- themes -------------------------------------------------------------------------------------------------

sa.Table(
    "attendances",
    tables,
    sa.Column("theme", sa.Uuid(), sa.ForeignKey("themes.id"), primary_key=True),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("unit", sa.String(64)),
    sa.Column("at", UTCDateTime, nullable=False),
)
sa.Table(
    "theme_proposers",
    tables,
    sa.Column("theme", sa.Uuid(), sa.ForeignKey("themes.id"), primary_key=True),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("at", UTCDateTime, nullable=False),
)
sa.Table(
    "theme_votes",
    tables,
    sa.Column("ballot", sa.Uuid(), sa.ForeignKey("ballots.id"), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("theme", sa.Uuid(), sa.ForeignKey("themes.id")),
    sa.Column("counted_at", UTCDateTime),
    sa.Index("ix_theme_votes_counted_at", "counted_at"),
)
sa.Table(
    "themes",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("number", sa.Integer(), nullable=False),
    sa.Column("title", Structured, nullable=False),
    sa.Column("why", sa.Text(), nullable=False),
    sa.Column("target", sa.String(16), nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("score", sa.Integer()),
    sa.Column("responsible", sa.String(200), nullable=False),
    sa.Column("starts_at", UTCDateTime),
    sa.Column("minutes", sa.Integer()),
    sa.Column("outcome", sa.Text(), nullable=False),
    sa.Column("added_at", UTCDateTime, nullable=False),
    sa.Column("touched_at", UTCDateTime, nullable=False),
    sa.Column("merged_into", sa.Uuid()),
    sa.Index("ix_themes_state_touched_at", "state", "touched_at"),
    sa.Index("uq_themes_network_number", "network", "number", unique=True),
)

# --- the agenda ---------------------------------------------------------------------------------------------

sa.Table(
    "items",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), nullable=False),
    sa.Column("meeting", sa.Uuid(), sa.ForeignKey("meetings.id")),
    sa.Column("number", sa.Integer()),
    sa.Column("type", sa.String(32), nullable=False),
    sa.Column("title", Structured, nullable=False),
    sa.Column("intro", Structured),
    sa.Column("minutes", sa.Integer()),
    sa.Column("presenters", Structured, nullable=False),
    sa.Column("parts", Structured, nullable=False),
    sa.Column("attachments", Structured, nullable=False),
    sa.Column("proposed_by", sa.Uuid(), sa.ForeignKey("people.id")),
    sa.Column("proposed_at", UTCDateTime, nullable=False),
    sa.Column("position", sa.Integer()),
    sa.Column("wanted", Structured),
    sa.Column("preparation", Structured),
    sa.Column("state", sa.String(16), nullable=False, server_default="open"),
    sa.Column("postponed", sa.Integer(), nullable=False, server_default="0"),
    sa.Column("reason", sa.Text()),
    sa.Column("came_from", sa.Uuid()),
    sa.Column("began_at", UTCDateTime),
    sa.Column("closed_at", UTCDateTime),
    sa.Column("closed_by", sa.Uuid()),
    sa.Column("outcome", sa.String(16)),
    sa.Column("outcome_text", sa.Text()),
    sa.Column("figures", Structured),
    sa.Index("ix_items_meeting", "meeting"),
    sa.Index("ix_items_network_meeting", "network", "meeting"),
)
sa.Table(
    "asks",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column(
        "network", sa.Uuid(), sa.ForeignKey("networks.id", name="fk_asks_network_networks"), nullable=False
    ),
    sa.Column("words", sa.Text(), nullable=False),
    sa.Column("asked_by", sa.Uuid(), sa.ForeignKey("people.id", name="fk_asks_asked_by_people")),
    sa.Column("asked_at", UTCDateTime, nullable=False),
    sa.Index("ix_asks_network", "network"),
)
sa.Table(
    "taken_up",
    tables,
    sa.Column("ask", sa.Uuid(), sa.ForeignKey("asks.id", name="fk_taken_up_ask_asks"), primary_key=True),
    sa.Column("unit", sa.String(64), primary_key=True),
    sa.Column(
        "person", sa.Uuid(), sa.ForeignKey("people.id", name="fk_taken_up_person_people"), nullable=False
    ),
    sa.Column("at", UTCDateTime, nullable=False),
)
sa.Table(
    "attendance",
    tables,
    sa.Column("meeting", sa.Uuid(), sa.ForeignKey("meetings.id"), primary_key=True),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("answer", sa.String(8)),
    sa.Column("deputy", sa.String(256), nullable=False),
    sa.Column("answered_at", UTCDateTime),
    sa.Column("attended", sa.Boolean()),
)
sa.Table(
    "group_members",
    tables,
    sa.Column(
        "group", sa.Uuid(), sa.ForeignKey("groups.id", name="fk_group_members_group_groups"), primary_key=True
    ),
    sa.Column(
        "person",
        sa.Uuid(),
        sa.ForeignKey("people.id", name="fk_group_members_person_people"),
        primary_key=True,
    ),
    sa.Column("at", UTCDateTime, nullable=False),
)
sa.Table(
    "groups",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column(
        "network", sa.Uuid(), sa.ForeignKey("networks.id", name="fk_groups_network_networks"), nullable=False
    ),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("set_up_by", sa.Uuid(), sa.ForeignKey("people.id", name="fk_groups_set_up_by_people")),
    sa.Column("set_up_at", UTCDateTime, nullable=False),
    sa.Column("result", sa.Text(), nullable=False),
    sa.Column("done_at", UTCDateTime),
    sa.Index("ix_groups_network", "network"),
)
sa.Table(
    "guests",
    tables,
    sa.Column("id", sa.Uuid(), primary_key=True),
    sa.Column("item", sa.Uuid(), sa.ForeignKey("items.id"), nullable=False),
    sa.Column("tenant", sa.String(64), nullable=False),
    sa.Column("mail", sa.String(320), nullable=False),
    sa.Column("name", sa.String(256), nullable=False),
    sa.Column("invited_by", sa.Uuid(), sa.ForeignKey("people.id"), nullable=False),
    sa.Column("invited_at", UTCDateTime, nullable=False),
    sa.Column("thanked_at", UTCDateTime),
    sa.Column("purpose", sa.Text(), nullable=False, server_default=""),
    sa.Column("person", sa.Uuid()),
    sa.Column("told", sa.String(80), nullable=False, server_default=""),
    sa.Index("ix_guests_tenant_mail", "tenant", "mail"),
    sa.Index("uq_guests_item_mail", "item", "mail", unique=True),
)
sa.Table(
    "rhythms",
    tables,
    sa.Column("network", sa.Uuid(), sa.ForeignKey("networks.id"), primary_key=True),
    sa.Column("weekday", sa.Integer(), nullable=False),
    sa.Column("nth", sa.Integer(), nullable=False),
    sa.Column("months", Structured, nullable=False),
    sa.Column("starts", sa.String(5), nullable=False),
    sa.Column("ends", sa.String(5), nullable=False),
    sa.Column("place", Structured, nullable=False),
    sa.Column("gap_days", sa.Integer(), nullable=False),
    sa.Column("committee", Structured, nullable=False),
    sa.Column("break_minutes", sa.Integer(), nullable=False),
    sa.Column("classic", sa.Boolean(), nullable=False),
)
sa.Table(
    "supports",
    tables,
    sa.Column("item", sa.Uuid(), sa.ForeignKey("items.id"), primary_key=True),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("at", UTCDateTime, nullable=False),
    sa.Column("urgent", sa.Boolean(), nullable=False, server_default=sa.false()),
)
sa.Table(
    "voices",
    tables,
    sa.Column("item", sa.Uuid(), sa.ForeignKey("items.id"), primary_key=True),
    sa.Column("person", sa.Uuid(), sa.ForeignKey("people.id"), primary_key=True),
    sa.Column("kind", sa.String(16), primary_key=True),
    sa.Column("text", sa.Text(), nullable=False),
    sa.Column("at", UTCDateTime, nullable=False),
)
