import { element } from "../widgets/dom.js";
import { webAddress } from "../text/links.js";
import { selectMenu } from "../widgets/select-menu.js";
import { selectChoices } from "./select-choices.js";
import { drawLayout } from "./layout.js";

const types = { row: 1, button: 2 };
const buttonStyles = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "secondary", 6: "primary" };

function face(component) {
  const { emoji, label } = component;
  const sign = emoji?.name && (emoji.id ? `:${emoji.name}:` : emoji.name);
  return [
    sign && element("span", { class: "button-emoji", "aria-hidden": label ? "true" : null }, sign),
    (label || !sign) && element("span", { class: "button-label" }, label ?? "Premium"),
  ];
}

function drawButton(component, onUse) {
  const look = `button ${buttonStyles[component.style] ?? "secondary"}`;
  const href = component.url && webAddress(component.url);
  if (href && !component.disabled) {
    return element("a", { class: `${look} link-button`, href, target: "_blank", rel: "noopener noreferrer" }, face(component),
      element("span", { class: "icon icon-launch" }));
  }
  const button = element("button", {
    type: "button", class: look, "data-custom-id": component.custom_id, disabled: component.disabled || !component.custom_id,
    click: async () => {
      if (button.getAttribute("aria-busy") === "true") return;
      button.setAttribute("aria-busy", "true");
      await onUse({ custom_id: component.custom_id });
      button.removeAttribute("aria-busy");
    },
  }, face(component), component.url && element("span", { class: "icon icon-launch" }));
  return button;
}

function select(component, world, onUse) {
  const choices = selectChoices(component, world);
  return choices && selectMenu({
    customId: component.custom_id,
    placeholder: component.placeholder ?? "Make a selection",
    choices,
    least: component.min_values ?? 1,
    most: component.max_values ?? 1,
    disabled: component.disabled,
  }, values => onUse({ custom_id: component.custom_id, values }));
}

const drawRow = (row, world, onUse) => element("div", { class: "component-row" },
  row.components.map(component => component.type === types.button ? drawButton(component, onUse) : select(component, world, onUse)));

// `onUse` gets the custom id and, from a select, its values, and is done when the bot has answered.
export function drawComponents(components, page, message) {
  const onUse = use => page.onComponent(message, use);
  return components.map(component => component.type === types.row
    ? drawRow(component, page.world, onUse)
    : drawLayout(component, { page, message, row: row => drawRow(row, page.world, onUse), button: each => drawButton(each, onUse) }));
}
