import { element } from "./dom.js";

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

const timeNode = (date, text) => element("time", { datetime: date.toISOString(), title: format(date, "F") }, text);

// `<t:unix:style>`; null when the number is no date at all.
export function stamp(unixSeconds, style = "f") {
  const date = new Date(Number(unixSeconds) * 1000);
  if (Number.isNaN(date.getTime())) return null;
  return timeNode(date, style === "R" ? relative(date) : format(date, style));
}

export const dayOf = iso => format(new Date(iso), "D");

export function moment(iso) {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  const today = format(date, "d") === format(new Date(), "d");
  return timeNode(date, today ? `Today at ${format(date, "t")}` : `${format(date, "d")} ${format(date, "t")}`);
}
