const firstOf = panel => panel.querySelector("[aria-current], button");

// A panel that on a narrow window lies over the conversation, and leaves the tab order while it is closed.
function drawer(button, panel, name, others) {
  const set = (open, movesFocus) => {
    if (open) others().forEach(other => other.set(false, false));
    const had = panel.contains(document.activeElement);
    document.body.classList.toggle(name, open);
    button.setAttribute("aria-expanded", String(open));
    if (open && movesFocus) firstOf(panel)?.focus();
    else if (!open && (had || movesFocus)) button.focus();
  };
  const isOpen = () => document.body.classList.contains(name);
  button.addEventListener("click", () => set(!isOpen(), true));
  return { set, isOpen };
}

// Returns what closes both.
export function startDrawers({ menu, sidebar, people, members, backdrop }) {
  const places = drawer(menu, sidebar, "drawer-open", () => [side]);
  const side = drawer(people, members, "members-open", () => [places]);
  const close = () => [places, side].filter(each => each.isOpen()).forEach(each => each.set(false, false));
  backdrop.addEventListener("click", close);
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    [places, side].filter(each => each.isOpen()).forEach(each => each.set(false, true));
  });
  return close;
}
