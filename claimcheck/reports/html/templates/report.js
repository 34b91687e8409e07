"use strict";
// Filters, keys and links of the report. Without this script the page shows everything.
(() => {
  const form = document.getElementById("filters");
  const words = document.getElementById("words");
  const status = document.getElementById("status");
  const choices = document.getElementById("choices");
  const suppressed = document.getElementById("suppressed");
  const findings = Array.from(document.querySelectorAll(".finding"), (node) => ({
    node,
    text: node.textContent.toLowerCase().replace(/\s+/g, " "),
    level: [node.dataset.level],
    rule: [node.dataset.rule],
    story: [node.dataset.story],
    article: node.dataset.article.split(" "),
    counts: !suppressed || !suppressed.contains(node),
  }));
  const facets = ["level", "rule", "story", "article"];

  const chosen = () => {
    const wanted = { level: Array.from(form.querySelectorAll("[name=level]:checked"), (box) => box.value) };
    for (const facet of facets.slice(1)) {
      const value = form.elements[facet] ? form.elements[facet].value : "";
      wanted[facet] = value ? [value] : null;
    }
    return wanted;
  };
  const sought = () => words.value.toLowerCase().split(/\s+/).filter(Boolean);
  // Whether a finding passes every filter but one: the one that is being counted.
  const passes = (finding, wanted, terms, but) =>
    facets.every((f) => f === but || !wanted[f] || finding[f].some((value) => wanted[f].includes(value))) &&
    terms.every((term) => finding.text.includes(term));

  const tally = (wanted, terms, facet) => {
    const sums = new Map();
    for (const finding of findings) {
      if (facet === "level" && !finding.counts) continue;
      if (!passes(finding, wanted, terms, facet)) continue;
      for (const value of finding[facet]) sums.set(value, (sums.get(value) || 0) + 1);
    }
    return sums;
  };
  const say = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

  const filter = () => {
    const wanted = chosen();
    const terms = sought();
    let open = 0;
    let silenced = 0;
    for (const finding of findings) {
      const shown = passes(finding, wanted, terms, "");
      finding.node.hidden = !shown;
      if (shown && finding.counts) open += 1;
      if (shown && !finding.counts) silenced += 1;
    }
    for (const facet of facets) {
      const sums = tally(wanted, terms, facet);
      for (const label of form.querySelectorAll(`[data-of^="${facet}:"]`)) {
        label.textContent = sums.get(label.dataset.of.slice(facet.length + 1)) || 0;
      }
      for (const option of form.querySelectorAll(`#${facet} option[data-label]`)) {
        option.textContent = `${option.dataset.label} (${sums.get(option.value) || 0})`;
      }
    }
    const passed = new Set(findings.filter((finding) => !finding.node.hidden).map((finding) => `#${finding.node.id}`));
    for (const link of document.querySelectorAll(".uses a")) link.hidden = !passed.has(link.hash);
    for (const part of document.querySelectorAll(".story, .sheet")) {
      part.hidden = ["story", "article"].some((f) => wanted[f] && part.dataset[f] && !wanted[f].includes(part.dataset[f]));
    }
    const all = findings.filter((finding) => finding.counts).length;
    const message = open === all ? say(all, "finding") : `${open} of ${say(all, "finding")}`;
    document.getElementById("findings-title").toggleAttribute("data-shown", open !== all);
    if (open !== all) document.getElementById("findings-title").dataset.shown = message;
    status.textContent = suppressed ? `${message}, ${silenced} suppressed` : message;
    if (suppressed) {
      suppressed.hidden = silenced === 0;
      suppressed.querySelector("summary").textContent = `${say(silenced, "finding")} that ${silenced === 1 ? "does" : "do"} not count`;
    }
    document.getElementById("none").hidden = open + silenced > 0 || findings.length === 0;
  };

  const everything = () => {
    words.value = "";
    for (const box of form.querySelectorAll("[name=level]")) box.checked = true;
    for (const list of form.querySelectorAll("select")) list.value = "";
    filter();
  };

  // A link may lead to what a filter hides or a closed part holds.
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    const finding = target.closest(".finding");
    const away = target.closest("[hidden]");
    if (away) everything();
    let opened = false;
    for (let part = target.closest("details"); part; part = part.parentElement.closest("details")) {
      opened = opened || !part.open;
      part.open = true;
    }
    if (away || opened) target.scrollIntoView();
    if (finding) finding.focus({ preventScroll: true });
  };

  const step = (by) => {
    const reachable = findings.map((f) => f.node).filter((n) => !n.hidden && (!suppressed || suppressed.open || !suppressed.contains(n)));
    if (!reachable.length) return;
    const here = document.activeElement ? document.activeElement.closest(".finding") : null;
    const at = here ? reachable.indexOf(here) : by > 0 ? -1 : reachable.length;
    const next = reachable[Math.min(Math.max(at + by, 0), reachable.length - 1)];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  };

  const keys = { j: () => step(1), k: () => step(-1), "/": () => { choices.open = true; words.focus(); words.select(); } };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target === words) {
      words.value = "";
      words.blur();
      filter();
      return;
    }
    const typing = event.target.closest("input:not([type=checkbox]), select, textarea");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !document.getElementById("keys").checked) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  // On paper nothing can be unfolded.
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = Array.from(document.querySelectorAll("main details:not([open])"));
    for (const part of unfolded) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of unfolded) part.open = false;
    unfolded = [];
  });

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => { event.preventDefault(); everything(); });
  addEventListener("hashchange", reveal);
  form.hidden = false;
  if (matchMedia("(max-width: 60rem)").matches) choices.open = false;
  filter();
  if (location.hash) reveal();
})();
