/** Small helpers around the document. */

export const byId = (id) => document.getElementById(id);

/** Makes an element with properties and children; children that are null are left out. */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Shows an element or hides it. */
export function show(element, isShown) {
  element.hidden = !isShown;
}

/** Sets text only where it differs, so that it is not read out again. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
