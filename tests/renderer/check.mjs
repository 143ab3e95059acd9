// Answers each line {"id", "card"} with a line {"id", "events"}: what the official renderer says about the card.

import { createInterface } from "node:readline";
import { faults } from "./faults.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  const { id, card } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify({ id, events: faults(card) })}\n`);
}
