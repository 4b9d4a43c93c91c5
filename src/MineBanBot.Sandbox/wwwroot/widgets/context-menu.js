const longPressMilliseconds = 500;
const stillPixels = 10;

// Opens by the right mouse button, by the menu key or Shift+F10, and by a long press where a browser sends no event for it.
export function onContextMenu(node, open) {
  let pressing = 0;
  let from = null;
  let opened = -Infinity;
  const stop = () => clearTimeout(pressing);
  const openOnce = (at, target) => {
    if (performance.now() - opened < longPressMilliseconds) return;
    opened = performance.now();
    open(at, target);
  };

  node.addEventListener("contextmenu", event => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    stop();
    const byKey = event.pointerType === "";
    openOnce(byKey ? (document.activeElement ?? node).getBoundingClientRect() : { x: event.clientX, y: event.clientY }, event.target);
  });
  node.addEventListener("pointerdown", event => {
    stop();
    if (event.pointerType !== "touch" || event.target.closest("button, a, input, select, textarea")) return;
    from = { x: event.clientX, y: event.clientY };
    pressing = setTimeout(() => openOnce(from, event.target), longPressMilliseconds);
  });
  node.addEventListener("pointermove", event => {
    if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > stillPixels) stop();
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) node.addEventListener(end, stop);
}
