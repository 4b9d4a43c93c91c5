import { element } from "./dom.js";
import { webAddress } from "./links.js";
import { selectMenu } from "./select-menu.js";

const types = { row: 1, button: 2, textSelect: 3, userSelect: 5, channelSelect: 8 };
const buttonStyles = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "secondary" };

function buttonText(component) {
  const emoji = component.emoji && !component.emoji.id ? component.emoji.name : "";
  return [emoji, component.label].filter(Boolean).join(" ");
}

function button(component, onUse) {
  const look = `button ${buttonStyles[component.style] ?? "secondary"}`;
  const href = component.url && webAddress(component.url);
  if (href) {
    return element("a", { class: look, href, target: "_blank", rel: "noopener noreferrer" }, buttonText(component), element("span", { "aria-hidden": "true" }, " ↗"));
  }
  return element("button", {
    type: "button", class: look, "data-custom-id": component.custom_id, disabled: component.disabled,
    click: () => onUse({ custom_id: component.custom_id }),
  }, buttonText(component));
}

function select(component, world, onUse) {
  const choices = {
    [types.textSelect]: () => component.options ?? [],
    [types.userSelect]: () => world.users().map(user => ({ value: user.id, label: user.name })),
    [types.channelSelect]: () => world.channels().map(channel => ({ value: channel.id, label: `#${channel.name}` })),
  }[component.type];
  if (!choices) return null;
  return selectMenu({
    customId: component.custom_id,
    placeholder: component.placeholder ?? "Choose",
    choices: choices(),
    least: component.min_values ?? 1,
    most: component.max_values ?? 1,
    disabled: component.disabled,
  }, values => onUse({ custom_id: component.custom_id, values }));
}

// Rows of buttons and selects; `onUse` gets the custom id and, from a select, its values.
export function drawComponents(rows, world, onUse) {
  return rows.filter(row => row.type === types.row).map(row => element("div", { class: "component-row" },
    row.components.map(component => component.type === types.button ? button(component, onUse) : select(component, world, onUse))));
}
