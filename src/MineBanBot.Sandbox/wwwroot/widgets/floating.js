const gap = 4;
const edge = 8;

const between = (value, least, most) => Math.max(least, Math.min(value, most));

function below(node, anchor) {
  const under = innerHeight - anchor.bottom - gap - edge;
  const over = anchor.top - gap - edge;
  const goesUnder = under >= node.scrollHeight || under >= over;
  const room = Math.max(goesUnder ? under : over, 80);
  const height = Math.min(node.scrollHeight + 2, room);
  node.style.maxHeight = `${room}px`;
  return goesUnder ? anchor.bottom + gap : anchor.top - gap - height;
}

// In the top layer nothing clips it: neither the scrolling messages nor a dialog. `anchor` is a rectangle.
export function float(node, anchor, { side = "below", matchWidth = false } = {}) {
  node.popover = "manual";
  if (!node.matches(":popover-open")) node.showPopover();
  node.style.maxHeight = "none";
  if (matchWidth) node.style.width = `${anchor.width}px`;
  let left = anchor.left;
  let top;
  if (side === "beside") {
    left = anchor.right + gap + node.offsetWidth + edge > innerWidth ? anchor.left - gap - node.offsetWidth : anchor.right + gap;
    top = anchor.top - edge;
  } else {
    top = below(node, anchor);
  }
  node.style.left = `${between(left, edge, innerWidth - node.offsetWidth - edge)}px`;
  node.style.top = `${between(top, edge, Math.max(edge, innerHeight - node.offsetHeight - edge))}px`;
}

export function sink(node) {
  if (node.matches(":popover-open")) node.hidePopover();
}
