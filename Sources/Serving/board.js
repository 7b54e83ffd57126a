"use strict";

// Asks every few seconds whether the list has changed, and shows the new one. Without this script
// the page is loaded again by its link.
(() => {
  const board = document.getElementById("board");
  const status = document.getElementById("status");
  const words = board.dataset;
  const seconds = 10;
  let tag = "";

  async function look() {
    if (document.hidden) return;
    try {
      const answer = await fetch("/board/part", { headers: tag ? { "If-None-Match": tag } : {} });
      if (status.textContent === words.failed) status.textContent = "";
      if (answer.status === 304 || !answer.ok) return;
      const isFirst = tag === "";
      tag = answer.headers.get("ETag") || "";
      show(await answer.text(), isFirst);
    } catch {
      status.textContent = words.failed;
    }
  }

  function show(text, isFirst) {
    const page = new DOMParser().parseFromString(text, "text/html");
    // Whoever is at a link or button stays there.
    const place = document.activeElement;
    const key = (node) => node.getAttribute("href") || node.value || "";
    const isInside = board.contains(place) && place !== board;
    board.replaceChildren(...[...page.body.childNodes].map((node) => document.adoptNode(node)));
    if (isInside) {
      const again = [...board.querySelectorAll("a, button")].find((node) => key(node) === key(place));
      if (again) again.focus({ preventScroll: true });
    }
    if (!isFirst) status.textContent = words.changed;
  }

  setInterval(look, seconds * 1000);
  document.addEventListener("visibilitychange", look);
})();
