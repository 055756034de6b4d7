import { openWorld } from "../../scripts/commands/world.js";
import type { Deck, RoomDeck } from "../../scripts/model/deck.js";
import { prepare } from "../../scripts/prepare.js";
import { forRoom } from "../../scripts/select/for-room.js";
import { select } from "../../scripts/select/select.js";

/** A lecture's deck as the exports get it: all of it, and what the room may have. */
export function modelOf(
  root: string,
  audience: string,
  language: string,
): { readonly whole: Deck; readonly room: RoomDeck } {
  const { world, builtIn } = openWorld();
  const request = { root, builtIn, draft: false, allowMissing: false };
  const { prepared } = prepare(request, world);
  const told = prepared?.lecture.audiences.find(({ id }) => id === audience);
  if (!prepared || !told) throw new Error(`no audience ${audience} in ${root}`);
  const { unverified } = prepared;
  const { deck } = select(prepared.lecture, told, language, { unverified, draft: false });
  return { whole: deck, room: forRoom(deck, false) };
}
