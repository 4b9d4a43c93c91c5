import { element } from "../widgets/dom.js";
import { webLink } from "./links.js";
import { stamp } from "./time.js";

// Repetitions below never offer two ways to match the same text: hostile input must not make them slow.
const body = String.raw`((?:\\[\s\S]|[^\\])+?)`;
const rules = [
  [/\\([^\w\s])/y, match => match[1]],
  [/(`+)([\s\S]*?[^`])\1(?!`)/y, match => element("code", {}, match[2])],
  [/\[((?:[^[\]\\]|\\.|\[[^[\]]*\])+)\]\(<?(https?:\/\/[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)>?(?:\s+"[^"]*")?\)/y,
    (match, scope) => webLink(match[2], { class: "link", title: match[2] }, nested(match[1], { ...scope, inLink: true }))],
  [/<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y, match => stamp(match[1], match[2]) ?? match[0]],
  [/<@!?(\d+)>/y, (match, scope) => mention(`@${scope.naming.user(match[1])}`)],
  [/<@&(\d+)>/y, (match, scope) => mention(`@${scope.naming.role(match[1])}`)],
  [/<#(\d+)>/y, (match, scope) => way(`#${scope.naming.channel(match[1])}`, scope, () => scope.naming.goTo(match[1]))],
  [/<\/([^:<>]{1,100}):\d+>/y, (match, scope) => way(`/${match[1]}`, scope, () => scope.naming.start(match[1]))],
  [/@(?:everyone|here)(?!\w)/y, match => mention(match[0])],
  [/<a?:(\w{2,32}):\d+>/y, match => `:${match[1]}:`],
  [/<(https?:\/\/[^\s<>]+)>/y, address],
  [/(https?:\/\/[^\s<>]*[^\s<>.,:;"'\])*_~|])/y, address],
  [new RegExp(String.raw`\*\*\*${body}\*\*\*(?!\*)`, "y"), (match, scope) => element("strong", {}, wrap("em", match, scope))],
  [new RegExp(String.raw`\*\*${body}\*\*(?!\*)`, "y"), (match, scope) => wrap("strong", match, scope)],
  [/\*(?![\s*])((?:\\[\s\S]|\*\*[^*]+\*\*|[^*\\])+?)\*(?!\*)/y, (match, scope) => wrap("em", match, scope)],
  [new RegExp(String.raw`__${body}__(?!_)`, "y"), (match, scope) => wrap("u", match, scope)],
  [new RegExp(String.raw`(?<!\w)_(?![\s_])${body}_(?!\w)`, "y"), (match, scope) => wrap("em", match, scope)],
  [new RegExp(String.raw`~~${body}~~`, "y"), (match, scope) => wrap("s", match, scope)],
  [new RegExp(String.raw`\|\|${body}\|\|`, "y"), (match, scope) => spoiler(nested(match[1], scope))],
];

const deepestNesting = 8;
const special = /[\\`*_~|[<h@]/g;

const mention = text => element("span", { class: "mention" }, text);

// A channel or a command that is named can be gone to, except inside a link: nothing in there can be pressed.
function way(text, scope, go) {
  return scope.inLink ? mention(text) : element("button", { type: "button", class: "mention", click: go }, text);
}

function address(match, scope) {
  return scope.inLink ? match[1] : webLink(match[1], { class: "link" }, match[1]);
}

const nested = (text, scope) => inlineNodes(text, { ...scope, depth: scope.depth + 1 });

const wrap = (tag, match, scope) => element(tag, {}, nested(match[1], scope));

function spoiler(children) {
  const hidden = element("span", { class: "spoiler-text", "aria-hidden": "true" }, children);
  const cover = element("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Spoiler: press to show" }, hidden);
  const reveal = event => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    ["role", "aria-label", "tabindex"].forEach(name => cover.removeAttribute(name));
    hidden.removeAttribute("aria-hidden");
    cover.classList.add("revealed");
  };
  for (const type of ["click", "keydown"]) {
    cover.addEventListener(type, event => !cover.classList.contains("revealed") && reveal(event));
  }
  return cover;
}

function matchAt(text, position) {
  for (const [pattern, draw] of rules) {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match) return { match, draw };
  }
  return null;
}

function inlineNodes(text, scope) {
  if (scope.depth > deepestNesting) return [text];
  const nodes = [];
  let plainFrom = 0;
  let position = 0;
  while (position < text.length) {
    special.lastIndex = position;
    const candidate = special.exec(text);
    if (!candidate) break;
    const found = matchAt(text, candidate.index);
    if (!found) {
      position = candidate.index + 1;
      continue;
    }
    nodes.push(text.slice(plainFrom, candidate.index), found.draw(found.match, scope));
    position = plainFrom = candidate.index + found.match[0].length;
  }
  nodes.push(text.slice(plainFrom));
  return nodes.filter(node => node !== "");
}

// Discord's inline Markdown as nodes. `naming` turns ids of users and channels into names.
export const renderInline = (text, naming) => inlineNodes(text, { naming, depth: 0, inLink: false });

// For places that are links themselves, such as an embed's title.
export const renderLinkText = (text, naming) => inlineNodes(text, { naming, depth: 0, inLink: true });
