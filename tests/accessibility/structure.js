// What axe-core does not check of the drawn page: names that tell figures, tables and regions apart, labels tied to
// their fields, references that lead somewhere, an outline of headings. Returns one line for each finding.
const findings = [];
const say = (what, element) => findings.push(`${what}: ${element.outerHTML.slice(0, 140)}`);
const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
const shown = (selector) => [...document.querySelectorAll(selector)].filter(isShown);
const textOf = (ids) => (ids || '').split(/\s+/).filter(Boolean)
  .map((id) => document.getElementById(id)?.textContent || '').join(' ');
const nameOf = (element) => (textOf(element.getAttribute('aria-labelledby')) || element.getAttribute('aria-label')
  || element.querySelector(':scope > title, :scope > caption, :scope > figcaption, :scope > legend')?.textContent || '')
  .replace(/\s+/g, ' ').trim();

// What is found by name is named, each in its own way.
for (const kinds of ['figure, [role=figure], [role=img], svg[role=group]', 'table, [role=grid]', 'nav', 'dialog, [role=dialog]']) {
  const seen = new Map();
  for (const element of shown(kinds)) {
    const name = nameOf(element);
    if (!name) say('has no name', element);
    else if (seen.has(name)) say(`« ${name} » is the name of another one too`, element);
    seen.set(name, element);
  }
}
for (const element of shown('fieldset, [role=group], [role=radiogroup], [role=toolbar], [role=region]')) {
  if (!nameOf(element)) say('has no name', element);
}
for (const element of shown('svg:not([role])')) {
  if (!element.closest('[aria-hidden=true], [role=img]')) say('is neither a figure nor hidden', element);
}

// Fields and their labels.
for (const field of shown('input:not([type=hidden]), select, textarea')) {
  for (const label of field.labels || []) if (!label.htmlFor) say('label without `for`', label);
  const isNamed = field.labels?.length || nameOf(field);
  if (!isNamed) say('field without a label', field);
  const isTold = field.getAttribute('aria-describedby') || field.getAttribute('aria-errormessage');
  if (field.getAttribute('aria-invalid') === 'true' && !isTold) say('wrong field without its message', field);
}
for (const attribute of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-errormessage', 'aria-activedescendant', 'for']) {
  for (const element of shown(`[${attribute}]`)) {
    for (const id of element.getAttribute(attribute).split(/\s+/).filter(Boolean)) {
      if (!document.getElementById(id)) say(`\`${attribute}\` leads to nothing`, element);
    }
  }
}

// Headings of what can be reached: of the open dialog, or of the page.
const modal = document.querySelector('dialog:modal');
const headings = shown('h1, h2, h3, h4, h5, h6').filter((it) => modal ? modal.contains(it) : !it.closest('[inert]'));
const first = headings.filter((it) => it.localName === 'h1').length;
if (first > 1 || first === 0 && !modal) findings.push(`${first} first headings`);
// A dialog goes on where the page stopped.
let level = modal ? 1 : 0;
for (const heading of headings) {
  const own = Number(heading.localName[1]);
  if (own > level + 1) say('skips a level', heading);
  level = own;
}

// Tables: heads with a scope.
for (const head of shown('table th')) if (!head.scope && !head.id) say('head of a table without a scope', head);

// Landmarks.
for (const [what, selector] of [['main', 'main'], ['link past the head', 'a[href="#contenu"]']]) {
  if (document.querySelectorAll(selector).length !== 1) findings.push(`not one ${what}`);
}
return [...new Set(findings)];
