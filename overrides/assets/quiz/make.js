// @ts-check

/** @param {Element} element @param {Record<string, any>} attributes texts, numbers, true and false; null takes one away */
var quizSet = (element, attributes) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
};

/** Once: instant navigation runs scripts again. @param {string} name @param {CustomElementConstructor} element */
var quizDefine = (name, element) => customElements.get(name) ?? customElements.define(name, element);

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {Record<string, any>} attributes @param {(Node | string)[]} children */
var quizMake = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  quizSet(element, attributes);
  element.append(...children);
  return element;
};
