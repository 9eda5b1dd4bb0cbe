// A program and a tool that change the same texts at random, in turn, inside the app's element. The program keeps its text
// nodes, as the app does. Calls back with what differs from the program's texts, which the tool never changes in words.
const [seed, steps, done] = arguments;
let state = seed;
const below = (limit) => {
  state = (state * 1103515245 + 12345) & 0x7fffffff;
  return (state >> 8) % limit;
};
const place = document.getElementById('app').appendChild(document.createElement('section'));
const paragraphs = [];
const textNode = (text) => document.createTextNode(text);
const wrapped = (name, ...content) => {
  const element = document.createElement(name);
  element.append(...content);
  return element;
};

function newItem() {
  const text = ['douze', 'actions sur', '25', 'Fretin participe'][below(4)] + ' ' + below(1000);
  const inner = textNode(text);
  return { text, inner, node: below(3) ? inner : wrapped('b', inner) };
}

function program() {
  const kind = below(6);
  const paragraph = paragraphs[below(paragraphs.length || 1)];
  if (kind === 0 || !paragraph) {
    const items = [newItem(), newItem(), newItem()];
    const element = wrapped('p', ...items.map((item) => item.node));
    place.append(element);
    paragraphs.push({ element, items });
    return;
  }
  if (kind === 1 && paragraphs.length > 3) {
    paragraph.element.remove();
    paragraphs.splice(paragraphs.indexOf(paragraph), 1);
    return;
  }
  const { element, items } = paragraph;
  if (kind === 2 || !items.length) {
    const at = below(items.length + 1);
    const item = newItem();
    if (items[at]) items[at].node.parentNode.insertBefore(item.node, items[at].node); else element.append(item.node);
    items.splice(at, 0, item);
    return;
  }
  const at = below(items.length);
  const item = items[at];
  if (kind === 3) {
    item.node.remove();
    items.splice(at, 1);
  } else if (kind === 4) {
    items[at] = newItem();
    item.node.parentNode.insertBefore(items[at].node, item.node);
    item.node.remove();
  } else {
    item.text = newItem().text;
    item.inner.nodeValue = item.text;
  }
}

const seen = new WeakMap();

function tool() {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.data.trim() && seen.get(text) !== text.data && !text.parentElement.closest('font, mark')) texts.push(text);
  }
  for (const text of texts.filter(() => below(4))) {
    const font = document.createElement('font');
    switch (below(5)) {
      case 0: font.append(text.data); text.replaceWith(font); break;
      case 1: text.replaceWith(font); font.append(text); break;
      case 2: text.before(font); font.append(text); break;
      case 3: font.append(text.data); text.before(font); text.remove(); break;
      default: {
        const rest = text.splitText(text.length >> 1);
        const mark = document.createElement('mark');
        rest.replaceWith(mark);
        mark.append(rest);
        seen.set(text, text.data);
      }
    }
  }
}

// Another translation, or the original again.
function toolAgain() {
  for (const font of place.querySelectorAll('font')) {
    const kind = below(8);
    if (kind === 0) font.replaceWith(wrapped('font', font.textContent));
    if (kind === 1) font.replaceWith(font.textContent);
    if (kind === 2) font.remove();
  }
}

const tasks = new MessageChannel();
const nextTask = () => new Promise((then) => { tasks.port1.onmessage = then; tasks.port2.postMessage(0); });
(async () => {
  for (let step = 0; step < steps; step += 1) {
    const turn = below(5);
    if (turn === 0) tool(); else if (turn === 1) toolAgain(); else for (let count = below(3); count >= 0; count -= 1) program();
    await nextTask();
    const shown = paragraphs.map(({ element }) => element.textContent);
    const wanted = paragraphs.map(({ items }) => items.map((item) => item.text).join(''));
    const at = shown.findIndex((text, rank) => text !== wanted[rank]);
    if (at !== -1) throw new Error(`step ${step}: « ${shown[at]} », not « ${wanted[at]} »`);
  }
  place.remove();
  return '';
})().catch(String).then(done);
