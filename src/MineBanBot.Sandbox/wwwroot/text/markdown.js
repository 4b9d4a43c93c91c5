import { element } from "../widgets/dom.js";
import { renderInline } from "./inline.js";

const fence = /```(?:([\w+-]*)\n)?([\s\S]*?)```/g;
const heading = /^(#{1,3}) +(\S.*)$/;
const smallPrint = /^-# +(\S.*)$/;
const quoted = /^> ?(.*)$/;
const quotedToEnd = /^>>> ?(.*)$/;
const bullet = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;
// Messages sit below the page's own headings (server, channel, author).
const firstHeadingLevel = 3;

const startsBlock = line => [heading, smallPrint, quoted, quotedToEnd, bullet].some(pattern => pattern.test(line));

function takeWhile(lines, from, accept) {
  let end = from;
  while (end < lines.length && accept(lines[end])) end++;
  return lines.slice(from, end);
}

function list(lines, naming) {
  const items = lines.map(line => bullet.exec(line)).map(([, indent, mark, text]) => ({ indent: indent.length, mark, text }));
  const draw = from => {
    const level = items[from].indent;
    const ordered = items[from].mark.endsWith(".");
    const node = element(ordered ? "ol" : "ul", ordered ? { start: parseInt(items[from].mark, 10) } : {});
    let index = from;
    const belongs = item => item.indent > level || (item.indent === level && item.mark.endsWith(".") === ordered);
    while (index < items.length && belongs(items[index])) {
      if (items[index].indent > level) {
        const inner = draw(index);
        node.lastElementChild.append(inner.node);
        index = inner.next;
      } else {
        node.append(element("li", {}, renderInline(items[index].text, naming)));
        index++;
      }
    }
    return { node, next: index };
  };
  const roots = [];
  for (let index = 0; index < items.length;) {
    const root = draw(index);
    roots.push(root.node);
    index = root.next;
  }
  return roots;
}

function blocks(text, naming) {
  const lines = text.split("\n");
  const nodes = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    let match;
    if ((match = heading.exec(line))) {
      nodes.push(element(`h${match[1].length + firstHeadingLevel - 1}`, { class: `heading-${match[1].length}` }, renderInline(match[2], naming)));
      at++;
    } else if ((match = smallPrint.exec(line))) {
      nodes.push(element("small", {}, renderInline(match[1], naming)));
      at++;
    } else if ((match = quotedToEnd.exec(line))) {
      nodes.push(element("blockquote", {}, blocks([match[1], ...lines.slice(at + 1)].join("\n"), naming)));
      at = lines.length;
    } else if (quoted.test(line)) {
      const taken = takeWhile(lines, at, candidate => quoted.test(candidate) && !quotedToEnd.test(candidate));
      nodes.push(element("blockquote", {}, blocks(taken.map(each => quoted.exec(each)[1]).join("\n"), naming)));
      at += taken.length;
    } else if (bullet.test(line)) {
      const taken = takeWhile(lines, at, candidate => bullet.test(candidate));
      nodes.push(...list(taken, naming));
      at += taken.length;
    } else {
      const taken = takeWhile(lines, at, candidate => !startsBlock(candidate));
      const paragraph = taken.join("\n").replace(/^\n+|\n+$/g, "");
      if (paragraph.trim()) nodes.push(element("p", {}, renderInline(paragraph, naming)));
      at += taken.length;
    }
  }
  return nodes;
}

const codeBlock = (text, language) =>
  element("pre", { tabindex: "0", role: "group", "aria-label": language ? `Code, ${language}` : "Code" }, element("code", {}, text));

const onlyEmoji = /^(?:(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[#*0-9]\uFE0F?\u20E3)[\uFE0F\u200D\p{Emoji_Modifier}]*\s*)+$/u;
const mostJumbo = 30;

// Discord draws a message of nothing but a few emoji large.
export const isJumbo = text => text.length < 200 && onlyEmoji.test(text) && [...text].length <= mostJumbo * 2;

// Discord's Markdown as nodes. Code fences are cut out first: nothing inside them is Markdown.
export function renderMarkdown(text, naming) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(fence)) {
    nodes.push(...blocks(text.slice(from, match.index), naming));
    nodes.push(codeBlock(match[2].replace(/^\n+|\n$/g, ""), match[1]));
    from = match.index + match[0].length;
  }
  nodes.push(...blocks(text.slice(from), naming));
  return nodes;
}
