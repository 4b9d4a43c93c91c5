import { option } from "../widgets/dom.js";

const usual = "member";

// Keeps the reader's choice while that user exists; a newcomer starts as an ordinary member. Returns who is chosen.
export function fillPersonas(select, users, wanted) {
  const chosen = users.find(user => user.name === wanted) ?? users.find(user => user.persona === usual) ?? users[0];
  select.replaceChildren(...users.map(user =>
    option(user.name, user.persona && user.persona !== user.name ? `${user.name} (${user.persona})` : user.name, { selected: user === chosen })));
  return chosen?.name ?? null;
}
