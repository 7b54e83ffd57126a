// Looks at the page that is open, and gives what is wrong with it for people who cannot see, cannot
// use a mouse, or see few colours: a list of sentences, empty where nothing is.
(() => {
  const faults = [];
  const expect = (isRight, text) => { if (!isRight) faults.push(text); };
  const all = (selector) => [...document.querySelectorAll(selector)];
  const describe = (element) => element.outerHTML.slice(0, 120);

  // Language, title, landmarks.
  expect(/^(ja|en)$/.test(document.documentElement.lang), "the page has no language");
  expect(document.title.trim() !== "", "the page has no title");
  for (const landmark of ["header", "main", "footer", "h1"])
    expect(all(landmark).length === 1, `there is not one ${landmark}`);
  expect(all("body > :not(header, main, footer, script, .skip)").length === 0,
    "something stands outside of all landmarks");
  for (const section of all("section")) {
    const heading = document.getElementById(section.getAttribute("aria-labelledby"));
    expect(heading && section.contains(heading) && heading.textContent.trim(), "a section has no name");
  }

  // Headings go down one level at a time.
  let level = 0;
  for (const heading of all("h1, h2, h3, h4, h5, h6")) {
    const next = Number(heading.tagName[1]);
    expect(next <= level + 1, `h${next} comes after h${level}: ${describe(heading)}`);
    expect(heading.textContent.trim() !== "", "a heading has no text");
    level = next;
  }

  // Names are unique, and links lead somewhere.
  const ids = all("[id]").map((element) => element.id);
  expect(new Set(ids).size === ids.length, "an id stands twice");
  for (const link of all("a")) {
    const place = link.getAttribute("href");
    // The pages of a server lead to each other.
    const isPage = location.protocol === "http:" && place && place.startsWith("/");
    expect(isPage || place && place.startsWith("#") && document.getElementById(place.slice(1)),
      `a link leads nowhere: ${describe(link)}`);
    expect(link.textContent.trim() !== "", "a link has no text");
  }

  // Everything that is filled in has a label.
  for (const field of all("input:not([type=hidden], [hidden]), select")) {
    expect(field.labels.length > 0 && field.labels[0].textContent.trim() !== "",
      `a field has no label: ${describe(field)}`);
  }
  for (const button of all("button")) expect(button.textContent.trim() !== "", "a button has no text");
  for (const set of all("fieldset"))
    expect(set.firstElementChild.tagName === "LEGEND", "a group of fields has no legend");

  // Tables say what their cells mean.
  for (const table of all("table")) {
    expect(table.caption || table.closest("section"), "a table has no name");
    for (const cell of table.querySelectorAll("th")) expect(cell.scope !== "", `a heading cell has no scope: ${describe(cell)}`);
    const width = table.tHead.rows[0].cells.length;
    for (const row of table.rows) {
      const cells = [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);
      expect(cells === width, `a row has ${cells} cells of ${width}`);
    }
  }
  for (const item of all("li"))
    expect(/^(UL|OL)$/.test(item.parentElement.tagName), "an item stands outside of a list");

  // Text can be read: WCAG 2.2, 1.4.3.
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const rgba = (colour) => {
    if (!known.has(colour)) known.set(colour, drawn(colour));
    return known.get(colour);
  };
  const drawn = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([red, green, blue]) => {
    const part = (value) => value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
      if (colour[3] !== 0) faults.push(`a ground is half transparent: ${describe(at)}`);
    }
    return [255, 255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || seen.has(element) || !element.checkVisibility()) continue;
    seen.add(element);
    if (/^(SCRIPT|STYLE)$/.test(element.tagName)) continue;
    const style = getComputedStyle(element);
    const [light, dark] = [luminance(rgba(style.color)), luminance(ground(element))].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    expect(ratio >= 4.5, `contrast is ${ratio.toFixed(2)}: ${describe(element)}`);
    expect(parseFloat(style.fontSize) >= 11, `text is ${style.fontSize} high: ${describe(element)}`);
  }
  expect(seen.size > 20, "there is hardly any text");

  // Nothing must be pushed aside to be read, and what is pressed can be hit: 1.4.10 and 2.5.8.
  expect(document.documentElement.scrollWidth <= innerWidth,
    `the page is ${document.documentElement.scrollWidth} wide in a window of ${innerWidth}`);
  for (const control of all("button, select, input, summary")) {
    const box = control.getBoundingClientRect();
    if (box.height === 0) continue;
    const size = control.type === "checkbox" ? control.labels[0].getBoundingClientRect() : box;
    expect(size.height >= 18 && size.width >= 24, `too small to be hit: ${describe(control)}`);
  }
  return faults;
})()
