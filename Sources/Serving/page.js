"use strict";

// Sends files one by one, each as soon as it is dropped or chosen, and shows each result when it
// comes. Without this script the form sends them all and gets a page with all results.
(() => {
  const form = document.querySelector("form.upload");
  const input = document.getElementById("file");
  const folder = document.getElementById("folder");
  const status = document.getElementById("status");
  const results = document.getElementById("results");
  const all = document.getElementById("all");
  const list = document.getElementById("list");
  const lacking = document.getElementById("lacking");
  const both = document.getElementById("both");
  const apart = document.getElementById("apart");
  const stale = document.getElementById("stale");
  const words = form.dataset;
  const atOnce = 3;
  let run = 0;

  document.getElementById("drop").hidden = false;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check([...input.files, ...folders.sheets(folder.files)]);
  });

  // A browser that cannot read a file any more shows an error of its own in place of the page.
  all.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const saving = event.target;
    const files = [...(saving.querySelector("input[type=file]")?.files ?? [])];
    const isThere = await Promise.all(files.map(isReadable));
    const gone = files.filter((_, index) => !isThere[index]).map((file) => file.name);
    stale.hidden = gone.length === 0;
    stale.textContent = gone.length > 0
      ? words.stale.replace("{files}", () => gone.join(lacking.dataset.comma)) : "";
    if (gone.length > 0) return;
    const wish = Object.assign(document.createElement("input"),
      { type: "hidden", name: event.submitter.name, value: event.submitter.value });
    saving.append(wish);
    saving.submit();
    wish.remove();
  });

  folder.addEventListener("change", () => { input.required = folder.files.length === 0; });

  for (const kind of ["dragenter", "dragover"]) {
    document.addEventListener(kind, (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      form.classList.add("over");
    });
  }
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) form.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    form.classList.remove("over");
    folders.dropped(event.dataTransfer).then(check)
      .catch(() => { status.textContent = words.unread; });
  });

  async function check(files) {
    if (files.length === 0) return;
    // What a run before this one still receives is no longer shown.
    const own = ++run;
    keep();
    all.hidden = true;
    both.hidden = true;
    stale.hidden = true;
    const places = files.map((file) => {
      const section = document.createElement("section");
      section.className = "waiting";
      const heading = document.createElement("h2");
      heading.textContent = file.name;
      const note = document.createElement("p");
      note.textContent = words.waiting;
      section.append(heading, note);
      return section;
    });
    results.replaceChildren(...places);
    let done = 0;
    let next = 0;
    const say = () => { status.textContent = `${words.progress} ${done} / ${files.length}`; };
    say();
    const work = async () => {
      while (next < files.length && own === run) {
        const index = next++;
        const section = await result(files[index], index + 1);
        if (own !== run) return;
        if (section) places[index].replaceWith(section);
        else await fail(places[index], files[index], index + 1);
        done += 1;
        say();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    if (own !== run) return;
    const twice = markTwice();
    if (twice.length > 0) await showTwice(files, twice, own);
    if (own !== run) return;
    // A zip is one file with many in it.
    if (results.querySelectorAll("[data-state]").length > 1 || !hasOwnButtons(files)) showList(files);
    fold();
    status.textContent = `${words.done} ${done} / ${files.length}`;
    status.focus();
  }

  /** Lets the links to other pages open in a new tab: the results are nowhere but here. */
  function keep() {
    for (const link of document.querySelectorAll("nav a")) link.target = "_blank";
    document.getElementById("tabs").hidden = false;
  }

  /** Closes the drawings of many files, so that one finds the way; findings still lead into them. */
  function fold() {
    const drawings = [...results.querySelectorAll("details.drawings")];
    if (drawings.length > Number(words.open)) for (const drawing of drawings) drawing.open = false;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    const place = link && document.getElementById(link.getAttribute("href").slice(1));
    const drawing = place?.closest("details.drawings");
    if (drawing) drawing.open = true;
  });

  /** On paper all drawings are open. */
  addEventListener("beforeprint", () => {
    for (const drawing of results.querySelectorAll("details.drawings")) drawing.open = true;
  });

  /** Says why a file has no result. */
  async function fail(section, file, number) {
    section.className = "failed";
    section.lastChild.textContent = file.size > Number(words.largest)
      ? words.large.replace("{size}", `${Math.ceil(file.size / 104857.6) / 10} MB`)
      : await isReadable(file) ? words.failed : words.changed;
    mark(section, file, number);
  }

  /** Lets a file without a result be found in the list. */
  function mark(section, file, number) {
    const heading = section.querySelector("h2");
    heading.id = `f${number}-1`;
    section.setAttribute("aria-labelledby", heading.id);
    Object.assign(section.dataset, { state: "failed", name: file.name, lacking: file.name,
      found: "", twice: "0", remark: "" });
  }

  /** The files by what became of them, with links, and buttons that save all. */
  function showList(files) {
    list.replaceChildren();
    const found = [...results.querySelectorAll("[data-state]")];
    const named = (state) => found.filter((file) => file.dataset.state === state);
    for (const state of ["failed", "findings", "clean"]) {
      const files = named(state);
      if (files.length === 0) continue;
      const term = document.createElement("dt");
      term.textContent = `${list.dataset[state]} (${files.length})`;
      list.append(term, ...files.map((file) => {
        const entry = document.createElement("dd");
        const link = document.createElement("a");
        link.href = `#${file.getAttribute("aria-labelledby") ?? file.id}`;
        link.textContent = file.dataset.name;
        entry.append(link, ` ${summary(file.dataset)}`);
        return entry;
      }));
    }
    const lack = found.map((file) => file.dataset.lacking).filter((name) => name);
    lacking.textContent = lack.length > 0 ? lacking.dataset.text + lack.join(lacking.dataset.comma) : "";
    offer(files, named("failed").length < found.length);
    all.hidden = false;
  }

  /** What was found in a file, in words. */
  function summary(file) {
    const twice = Number(file.twice) > 0 ? words.again.replace("{count}", file.twice) : "";
    return [file.found, twice].filter((text) => text).join(lacking.dataset.comma) + file.remark;
  }

  /** Whether what came of one file can be saved where it is shown; large ones have no buttons there. */
  function hasOwnButtons(files) {
    return files.length === 1
      && (results.querySelector("form.downloads") !== null || results.querySelector("article") === null);
  }

  /** Puts files into the form that saves all, if the server would take them together. */
  function offer(files, isAny) {
    const saving = all.querySelector("form");
    saving.querySelector("input[type=file]")?.remove();
    const isWanted = isAny && !hasOwnButtons(files);
    saving.hidden = !isWanted || !fit(files);
    apart.hidden = !isWanted || !saving.hidden;
    if (saving.hidden) return;
    const field = document.createElement("input");
    Object.assign(field, { type: "file", name: "file", multiple: true, hidden: true });
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    field.files = transfer.files;
    saving.append(field);
  }

  /** Whether the server would take files together. */
  function fit(files) {
    const size = files.reduce((sum, file) => sum + file.size + 500, 0);
    return size <= Number(words.largest) && files.length <= Number(words.most);
  }

  /** The part of the page about a file; nothing if the server could not be asked. */
  async function result(file, number) {
    if (file.size > Number(words.largest)) return null;
    const body = new FormData();
    body.append("place", String(number));
    body.append("file", file, file.name);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        const answer = await fetch("/check/part", { method: "POST", body });
        if (answer.status === 503) {
          const seconds = Number(answer.headers.get("Retry-After")) || 1;
          await new Promise((go) => setTimeout(go, seconds * 1000));
          continue;
        }
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const section = page.querySelector("section");
        if (section) return document.adoptNode(section);
        const reason = document.createElement("section");
        const heading = document.createElement("h2");
        heading.textContent = file.name;
        reason.append(heading, ...[...page.querySelectorAll("main > p, main > ul")]
          .slice(0, -1).map((node) => document.adoptNode(node)));
        mark(reason, file, number);
        return reason;
      } catch {
        return null;
      }
    }
    return null;
  }

  /** Whether a file is still the one that was chosen: one saved since then cannot be read. */
  async function isReadable(file) {
    try {
      await file.slice(0, 1).arrayBuffer();
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Counts sheets that an earlier file has, too, among the findings of the later one, and says in
   * words which they are. Those within one zip are among its findings already.
   */
  function markTwice() {
    const first = new Map();
    const said = [];
    for (const upload of results.children) {
      const own = new Set();
      for (const part of [upload, ...upload.querySelectorAll("[data-owners]")]) {
        const again = [];
        for (const sheet of (part.dataset.owners ?? "").split("\n").filter((text) => text)) {
          if (own.has(sheet)) continue;
          own.add(sheet);
          const other = first.get(sheet);
          if (other === undefined) continue;
          again.push(words.also.replace("{sheet}", () => sheet).replace("{file}", () => other));
        }
        if (again.length === 0) continue;
        said.push(...again.map((sentence) => `${part.dataset.name}: ${sentence}`));
        sayTwice(part, again);
        part.dataset.state = "findings";
        part.dataset.twice = String(Number(part.dataset.twice) + again.length);
      }
      const name = upload.querySelector("h2").textContent;
      for (const sheet of own) if (!first.has(sheet)) first.set(sheet, name);
    }
    return said;
  }

  /** Says it where the findings of the file are, too, in place of the words that it has none. */
  function sayTwice(part, sentences) {
    const list = document.createElement("ul");
    list.className = "messages again";
    for (const sentence of sentences) list.append(line(sentence));
    const isMember = part.tagName === "H3";
    const clean = isMember ? part.nextElementSibling : part.querySelector(":scope > .clean");
    if (clean?.matches(".clean")) clean.replaceWith(list);
    else if (isMember) part.after(list);
    else (part.querySelector(":scope > .findings, :scope > .drawings") ?? part.lastChild).before(list);
  }

  function line(text) {
    const item = document.createElement("li");
    item.textContent = text;
    return item;
  }

  /** Lists who handed in twice: in the server's words, if it takes all files together. */
  async function showTwice(files, said, own) {
    const sentences = fit(files) ? await askTwice(files) : [];
    if (own !== run) return;
    const section = document.createElement("section");
    const heading = document.createElement("h2");
    heading.textContent = words.twice;
    heading.id = "twice";
    section.setAttribute("aria-labelledby", heading.id);
    const list = document.createElement("ul");
    list.append(...(sentences.length > 0 ? sentences : said).map(line));
    section.append(heading, list);
    results.prepend(section);
    both.hidden = false;
  }

  /** What the server says of all files about sheets handed in twice, such as which is newer. */
  async function askTwice(files) {
    const body = new FormData();
    for (const file of files) body.append("file", file, file.name);
    try {
      const answer = await fetch("/api/v1/check", { method: "POST", body });
      if (!answer.ok) return [];
      return (await answer.json()).filter((message) => message.code === "duplicate-sheet")
        .map((message) => `${message.file.replaceAll("!/", words.inside)}: ${message.message}`);
    } catch {
      return [];
    }
  }
})();
