/**
 * Makes an element. Text goes in as text, never as HTML: names come from imported files.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} [props] attributes; functions become listeners; null, undefined and false are left out
 * @param {...(Node | string | null | undefined | false | (Node | string | null | undefined | false)[])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, /** @type {EventListener} */ (value));
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const paths = {
  close: "M6 6l12 12M18 6 6 18",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  locate: "M12 3v3M12 18v3M3 12h3M18 12h3M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10Z",
  whole: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  school: "M12 4 3 9v2h2v8h5v-4a2 2 0 0 1 4 0v4h5v-8h2V9Z",
  area: "M4 6l5-2 6 2 5-2v14l-5 2-6-2-5 2ZM9 4v14M15 6v14",
  filter: "M4 6h16M7 12h10M10 18h4",
  table: "M4 5h16v14H4ZM4 10h16M10 10v9",
  chart: "M5 20V10M12 20V4M19 20v-7",
  links:
    "M6 9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM18 20a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM8 8l8 8M18 9a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM8.500 6.500h7",
  recent: "M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z",
  directions: "M12 3l9 9-9 9-9-9ZM9 14v-2a2 2 0 0 1 2-2h4M13 8l2 2-2 2",
  share: "M12 15V4M8 7.500 12 4l4 3.500M5 12v7h14v-7",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
  external: "M14 4h6v6M20 4l-9 9M18 14v5H5V6h5",
  page: "M6 3h9l4 4v14H6ZM14 3v5h5M9 13h7M9 17h7",
  map: "M12 21c-3-6-7-8-7-12a7 7 0 0 1 14 0c0 4-4 6-7 12ZM12 6.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5Z",
};

/** @param {keyof typeof paths} name */
export function icon(name) {
  return svg("icon", "0 0 24 24", [["path", { d: paths[name] }]]);
}

/**
 * @param {string} className
 * @param {string} viewBox
 * @param {[string, Record<string, string>][]} shapes
 */
export function svg(className, viewBox, shapes) {
  const namespace = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(namespace, "svg");
  picture.setAttribute("class", className);
  picture.setAttribute("viewBox", viewBox);
  picture.setAttribute("aria-hidden", "true");
  for (const [tag, attributes] of shapes) {
    const shape = document.createElementNS(namespace, tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
    picture.append(shape);
  }
  return picture;
}

/**
 * An element of the shell; the server always writes it.
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}`);
  return /** @type {T} */ (element);
}
