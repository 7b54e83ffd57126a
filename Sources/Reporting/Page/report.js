// Filters and opens parts of the page, which is complete without it.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const form = byId("filter");
  const list = byId("list");

  // A link's target may be inside something closed or filtered out.
  const reveal = () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let at = target; at; at = at.parentElement) {
      at.hidden = false;
      if (at.tagName === "DETAILS") at.open = true;
    }
    if (list && list.contains(target)) {
      for (const line of target.querySelectorAll("[hidden]")) line.hidden = false;
    }
    target.scrollIntoView();
    const place = target.tagName === "DETAILS" ? target.firstElementChild : target;
    if (place === target) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  };
  addEventListener("hashchange", reveal);
  addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    // Following the same link again does not change the address.
    if (link && link.getAttribute("href") === location.hash) reveal();
  });
  if (location.hash) reveal();
  if (!form) return;
  form.hidden = false;

  const text = byId("q");
  const code = byId("code");
  const order = byId("order");
  const boxes = [...form.querySelectorAll("[name=severity]")];
  // A message refers to its code by the index in this list.
  const codes = [...code.options].map((option) => option.value);
  const severities = [...code.options].map((option) => option.dataset.severity);
  const fold = (string) => string.normalize("NFKC").toLowerCase();

  let files;
  const read = () => [...list.querySelectorAll(".file")].map((element) => ({
    element,
    number: Number(element.id.slice(1)),
    name: fold(element.firstElementChild.textContent),
    sheets: [...element.querySelectorAll(":scope > div")].map((sheet) => ({
      element: sheet,
      lines: [...sheet.querySelectorAll("li")].map((line) => ({
        element: line,
        text: fold(sheet.firstElementChild.textContent + " " + line.textContent + codes[line.dataset.c]),
        code: codes[line.dataset.c],
        severity: severities[line.dataset.c],
        count: Number(line.dataset.n || 1),
      })),
    })),
  }));

  let total = 0;
  const filter = () => {
    if (!files) {
      files = read();
      for (const file of files)
        for (const sheet of file.sheets) for (const line of sheet.lines) total += line.count;
    }
    const words = fold(text.value).split(/\s+/).filter(Boolean);
    const shown = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const isFiltering = words.length > 0 || code.value !== "" || shown.size < boxes.length;
    const matches = (...texts) => words.every((word) => texts.some((text) => text.includes(word)));
    let messages = 0;
    const hits = [];
    for (const file of files) {
      let hit = false;
      for (const sheet of file.sheets) {
        let any = false;
        for (const line of sheet.lines) {
          const isShown = shown.has(line.severity) && (!code.value || line.code === code.value)
            && matches(file.name, line.text);
          line.element.hidden = !isShown;
          if (isShown) messages += line.count;
          any = any || isShown;
        }
        sheet.element.hidden = isFiltering && !any;
        hit = hit || any;
      }
      file.element.hidden = isFiltering && !hit;
      if (!file.element.hidden) hits.push(file);
    }
    if (isFiltering && hits.length <= 30) for (const file of hits) file.element.open = true;
    filterQuiet(words, isFiltering);
    const values = [messages, total, hits.length].map((value) => value.toLocaleString());
    byId("shown").textContent = byId("shown").dataset.text.replace(/\{(\d)\}/g, (_, at) => values[at]);
  };

  // Files without messages are matched by their names.
  const quiet = byId("quiet");
  const filterQuiet = (words, isFiltering) => {
    if (!quiet) return;
    let hits = 0;
    for (const line of quiet.querySelectorAll("li")) {
      const name = words.length ? fold(line.textContent) : "";
      line.hidden = !words.every((word) => name.includes(word));
      if (!line.hidden) hits += 1;
    }
    quiet.hidden = isFiltering && (words.length === 0 || hits === 0);
  };

  const sort = () => {
    const elements = (files || (files = read())).slice();
    if (order.value === "given") elements.sort((a, b) => a.number - b.number);
    list.append(...elements.map((file) => file.element));
  };

  const clear = () => {
    text.value = "";
    code.value = "";
    for (const box of boxes) box.checked = true;
  };
  const openAll = (isOpen) => {
    for (const file of list.querySelectorAll(".file:not([hidden])")) file.open = isOpen;
  };

  let timer;
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(filter, 150);
  });
  form.addEventListener("change", (event) => (event.target === order ? sort() : filter()));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    filter();
  });
  byId("open").addEventListener("click", () => openAll(true));
  byId("close").addEventListener("click", () => openAll(false));
  byId("clear").addEventListener("click", () => {
    clear();
    filter();
  });
  addEventListener("click", (event) => {
    const link = event.target.closest("a[data-code]");
    if (!link) return;
    clear();
    code.value = link.dataset.code;
    filter();
  });

  // Counting reads the whole list, so it waits until the page is displayed.
  setTimeout(filter);
})();
