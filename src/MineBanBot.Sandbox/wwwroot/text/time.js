import { element } from "../widgets/dom.js";

const formats = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

const units = [["year", 31_556_952], ["month", 2_629_746], ["week", 604_800], ["day", 86_400], ["hour", 3600], ["minute", 60]];

const format = (date, style) => new Intl.DateTimeFormat(undefined, formats[style]).format(date);

function relative(date) {
  const seconds = Math.round((date.getTime() - Date.now()) / 1000);
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

const calendarDay = date => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

function ofMessage(date) {
  const days = Math.round((calendarDay(new Date()) - calendarDay(date)) / 86_400_000);
  const time = format(date, "t");
  return days === 0 ? `Today at ${time}` : days === 1 ? `Yesterday at ${time}` : `${format(date, "d")} ${time}`;
}

const writers = { R: relative, message: ofMessage, ...Object.fromEntries(Object.keys(formats).map(style => [style, date => format(date, style)])) };

function timeNode(date, style) {
  return element("time", { datetime: date.toISOString(), title: format(date, "F"), "data-style": style }, writers[style](date));
}

// `<t:unix:style>`; null when the number is no date at all.
export function stamp(unixSeconds, style = "f") {
  const date = new Date(Number(unixSeconds) * 1000);
  return Number.isNaN(date.getTime()) ? null : timeNode(date, style);
}

export const dayOf = iso => format(new Date(iso), "D");

export const clockOf = iso => format(new Date(iso), "t");

export function moment(iso) {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? null : timeNode(date, "message");
}

// "5 seconds ago" and "Today" go out of date. Only the letters change: a new node would be read aloud as news.
export function startClock() {
  setInterval(() => {
    for (const node of document.querySelectorAll("time[data-style=R], time[data-style=message]")) {
      const text = writers[node.dataset.style](new Date(node.dateTime));
      if (node.firstChild.data !== text) node.firstChild.data = text;
    }
  }, 1000);
}
