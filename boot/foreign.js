// Keeps the texts of the page right where another tool changes them: a translator, a highlighter, an extension.
//
// Such a tool puts a text into an element of its own, or an element in its place. The program writes into its own text
// nodes and inserts beside them: out of the page they would no longer be seen, and what the tool left would go on
// showing an old figure. So each text node is put back where it was, without text, before what the tool shows instead.
// Once the program writes into it or removes it, what the tool shows goes as well. Tools pass over empty texts; with one
// that does not, this gives up after a few times.
(() => {
  'use strict';
  const LIMIT = 5;
  // What stands in for a text node: its text, the part of it that it still shows, its parent, the nodes after it that
  // show the rest, and how often it was put back.
  const standIns = new Map();
  // The text node that a node stands in for.
  const standsFor = new WeakMap();
  // Those that a tool takes again and again: it keeps them, and the program's message says that it may be wrong.
  const givenUp = new WeakSet();
  let isTold = false;
  // How many were left when those that are gone were last forgotten.
  let swept = 0;

  const textOf = (nodes) => nodes.map((node) => node.textContent).join('');
  const removeAll = (nodes) => { for (const node of nodes) node.remove(); };

  // The program is told once, since what a tool shows may be wrong.
  function keep(text, whole, parts, times) {
    standIns.set(text, { whole, shown: text.data, parent: text.parentNode, parts, times });
    for (const part of parts) standsFor.set(part, text);
    if (isTold) return;
    isTold = true;
    dispatchEvent(new Event('carnet-traduction'));
  }

  function restore(text, { whole, parts }) {
    standIns.delete(text);
    removeAll(parts);
    text.data = whole;
  }

  // What a tool has put in the place of a node that it took away; null where it was the program.
  function replacement(node, record, added) {
    const place = record.target;
    // Moved into an element of the tool.
    let around = node.parentNode;
    while (around && around.parentNode !== place) around = around.parentNode;
    if (around) return node.parentNode !== place && added.has(around) ? [around] : null;
    if (node.isConnected) return null;
    const isTools = (nodes) => nodes.length > 0 && nodes.every((it) => it.parentNode === place)
      && (nodes.some((it) => it.nodeName === 'FONT') || textOf(nodes) === node.textContent);
    const beside = [record.previousSibling, record.nextSibling].filter((it) => it && it.nodeType === 1 && added.has(it));
    return [[...record.addedNodes], ...beside.map((it) => [it])].find(isTools) || null;
  }

  function putBack(text, parts, whole, times) {
    // Where the text node itself is in the tool's element, a copy takes its place there.
    if (text.isConnected) text.replaceWith(text.cloneNode());
    parts[0].parentNode.insertBefore(text, parts[0]);
    text.data = '';
    keep(text, whole, parts, times);
  }

  // The nodes that show the rest of a text that a tool has split; null where it was not.
  function split(text, before, added) {
    const rest = before.slice(text.data.length);
    const parts = [];
    if (!rest || !text.isConnected || !before.startsWith(text.data)) return null;
    let node = text.nextSibling;
    for (; node && added.has(node) && textOf(parts).length < rest.length; node = node.nextSibling) parts.push(node);
    return textOf(parts) === rest && parts.some((it) => it.nodeType === 1) ? parts : null;
  }

  function replacePart(text, part, others) {
    const it = standIns.get(text);
    it.parts = it.parts.flatMap((other) => other === part ? others : [other]);
    for (const other of others) standsFor.set(other, text);
  }

  // The text nodes with stand-ins that a batch of changes is about.
  function touched(records) {
    const texts = new Set();
    const touch = (node) => {
      const text = standIns.has(node) ? node : standsFor.get(node);
      if (standIns.has(text)) texts.add(text);
    };
    for (const { target, removedNodes, previousSibling } of records) [target, previousSibling, ...removedNodes].forEach(touch);
    return texts;
  }

  // Forgets those that were removed with what is around them, from time to time.
  function sweep() {
    if (standIns.size < 2 * swept + 500) return;
    for (const [text, it] of standIns) if (!text.isConnected) restore(text, it);
    swept = standIns.size;
  }

  // Keeps what stands in up to date with what the program and the tool did.
  function settle(records, written, removals, added) {
    for (const record of records) {
      for (const part of record.removedNodes) {
        const text = standsFor.get(part);
        const it = text && standIns.get(text);
        if (!it || part.parentNode === it.parent) continue;
        const others = replacement(part, record, added) || [...record.addedNodes];
        replacePart(text, part, others.filter((other) => other !== text && other.parentNode === it.parent));
      }
    }
    for (const [part, before] of written) {
      const text = standsFor.get(part);
      const rest = text && standIns.has(text) && split(part, before, added);
      if (rest) replacePart(text, part, [part, ...rest]);
    }
    for (const text of touched(records)) {
      const it = standIns.get(text);
      const rest = written.has(text) && split(text, written.get(text), added);
      if (rest) {
        keep(text, it.whole, [...rest, ...it.parts], it.times);
      } else if (written.has(text)) {
        standIns.delete(text);
        removeAll(it.parts);
      } else if (text.parentNode !== it.parent || !text.isConnected || text.nextSibling !== it.parts[0]) {
        const taken = removals.get(text);
        const by = taken && it.times < LIMIT && it.parent.isConnected && replacement(text, taken, added);
        if (by && it.parts[0] && it.parts[0].parentNode === it.parent) {
          const isEmpty = !text.data;
          putBack(text, isEmpty ? it.parts : [...by, ...it.parts], it.whole, it.times + 1);
          if (isEmpty) removeAll(by);
        } else {
          const last = it.times >= LIMIT && taken && replacement(text, taken, added);
          const at = last && [...last, ...it.parts].find((other) => other.parentNode === it.parent);
          if (at) {
            givenUp.add(text);
            it.parent.insertBefore(text, at);
            removeAll(last);
          }
          restore(text, it);
        }
      }
    }
  }

  const observer = new MutationObserver((records) => {
    const added = new Set(records.flatMap((record) => [...record.addedNodes]));
    // What each text was before, and when it was written last.
    const written = new Map();
    const lastWritten = new Map();
    const removals = new Map();
    for (const [rank, record] of records.entries()) {
      for (const node of record.removedNodes) removals.set(node, record);
      if (record.type !== 'characterData') continue;
      if (!written.has(record.target)) written.set(record.target, record.oldValue);
      lastWritten.set(record.target, rank);
    }
    if (standIns.size) settle(records, written, removals, added);
    sweep();
    for (const [text, whole] of written) {
      const rest = !standIns.has(text) && !standsFor.has(text) && split(text, whole, added);
      if (rest) keep(text, whole, rest, 0);
    }
    for (const [rank, record] of records.entries()) {
      // What happens inside an element of a tool is not the program's.
      if (!record.target.isConnected || record.target.nodeName === 'FONT' || standsFor.has(record.target)) continue;
      for (const node of record.removedNodes) {
        if (node.nodeType !== 3 || !node.data.trim() || givenUp.has(node) || standIns.has(node) || standsFor.has(node)) continue;
        const parts = replacement(node, record, added);
        if (!parts || parts.some((part) => standsFor.has(part))) continue;
        putBack(node, parts, node.data, 0);
        // The program has written it since.
        if (lastWritten.get(node) > rank) restore(node, standIns.get(node));
      }
    }
    // Its own changes.
    observer.takeRecords();
  });
  const watched = { childList: true, characterData: true, characterDataOldValue: true, subtree: true };
  observer.observe(document.getElementById('app'), watched);
})();
