namespace MineBanBot.Tests.Browser;

/// <summary>Runs in the page and lists what is wrong with it: names, ids, roles that point nowhere, contrast.</summary>
internal static class PageAudit
{
    public const string Script = """
        (() => {
          const faults = [];
          const shown = node => node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !node.closest("[inert]");
          const label = node => node.outerHTML.slice(0, 140);
          const all = [...document.querySelectorAll("body *")];

          const ids = all.map(node => node.id).filter(Boolean);
          new Set(ids.filter((id, index) => ids.indexOf(id) !== index)).forEach(id => faults.push(`two elements have the id ${id}`));

          for (const name of ["aria-controls", "aria-describedby", "aria-labelledby", "aria-activedescendant", "for"]) {
            all.filter(node => node.hasAttribute(name)).forEach(node => node.getAttribute(name).split(/\s+/).forEach(id => {
              if (id && !document.getElementById(id)) faults.push(`${name} points to nothing: ${label(node)}`);
            }));
          }

          const text = node => {
            if (node.nodeType === Node.TEXT_NODE) return node.data;
            if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
            return node.getAttribute("aria-label") ?? (node.tagName === "IMG" ? node.alt : [...node.childNodes].map(text).join(""));
          };
          const nameOf = node => (node.getAttribute("aria-labelledby")?.split(/\s+/).map(id => document.getElementById(id)?.textContent ?? "").join(" ")
            || node.getAttribute("aria-label") || [...(node.labels ?? [])].map(text).join(" ") || (/^(INPUT|SELECT|TEXTAREA)$/.test(node.tagName) ? "" : text(node))).trim();
          const interactive = "button, a[href], input, select, textarea, summary, [tabindex='0'], [role=button], [role=option], [role=menuitem], [role=combobox], dialog[open], [role=listbox]:not([hidden]), [role=menu], nav, aside, [role=log]";
          document.querySelectorAll(interactive).forEach(node => shown(node) && !nameOf(node) && faults.push(`no name: ${label(node)}`));
          document.querySelectorAll("img").forEach(node => !node.hasAttribute("alt") && faults.push(`no alt: ${label(node)}`));
          document.querySelectorAll("a a, a button, button button, button a").forEach(node => faults.push(`one control inside another: ${label(node)}`));

          const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
          const colour = value => {
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = value;
            canvas.fillRect(0, 0, 1, 1);
            const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
            return { rgb: [red, green, blue], alpha: alpha / 255 };
          };
          const over = (top, below) => top.rgb.map((part, index) => part * top.alpha + below[index] * (1 - top.alpha));
          const ground = node => {
            const layers = [];
            for (let each = node; each; each = each.parentElement) {
              const layer = colour(getComputedStyle(each).backgroundColor);
              if (layer.alpha > 0) layers.push(layer);
              if (layer.alpha > 0.99) break;
            }
            return layers.reverse().reduce((below, layer) => over(layer, below), colour(getComputedStyle(document.body).backgroundColor).rgb);
          };
          const luminance = rgb => {
            const [red, green, blue] = rgb.map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          };
          const contrast = (left, right) => {
            const [high, low] = [luminance(left), luminance(right)].sort((one, other) => other - one);
            return (high + 0.05) / (low + 0.05);
          };
          for (const node of all) {
            const words = [...node.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim());
            if (!words || !shown(node) || node.closest(":disabled, [aria-disabled=true], option, noscript") || getComputedStyle(node).clipPath !== "none") continue;
            const below = ground(node);
            const ratio = contrast(over(colour(getComputedStyle(node).color), below), below);
            if (ratio < 4.5) faults.push(`contrast ${ratio.toFixed(2)}: ${label(node)}`);
          }
          for (const node of document.querySelectorAll("input, textarea")) {
            if (!node.placeholder || !shown(node)) continue;
            const below = ground(node);
            const ratio = contrast(over(colour(getComputedStyle(node, "::placeholder").color), below), below);
            if (ratio < 4.5) faults.push(`contrast of the placeholder ${ratio.toFixed(2)}: ${label(node)}`);
          }
          return [...new Set(faults)];
        })()
        """;
}
