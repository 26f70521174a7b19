// SPDX-License-Identifier: MIT
// Filters, order and CSV of a list. Filters and order live in the address, so that they can be sent
// and the way back works; rows are made of the data that the search has too (search.js).
'use strict';
(() => {
  const MOST = 200; // rows shown at first, and with each "more"
  const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August',
    'September', 'October', 'November', 'December'];
  const { element, fold, compare } = req;
  const byId = (name) => document.getElementById(`page.${name}`);
  const filters = byId('filters'), table = byId('list'), count = byId('count'), csv = byId('csv');
  const pages = byId('pages'), rows = table.tBodies[0];
  const folder = table.dataset.folder ?? '';
  const fields = Object.fromEntries([...filters.querySelectorAll('[name]')].map((one) => [one.name, one]));
  const wholeCount = count.textContent, wholeCsv = csv.textContent, wholeRows = [...rows.children];
  const clear = filters.querySelector('button');
  const more = element('button', { type: 'button', class: 'more' });
  table.after(more);
  more.hidden = true;

  let all = [], matches = [], shown = 0, texts = null;

  // --- what the address says ---

  function readAddress() {
    const state = Object.fromEntries(new URLSearchParams(location.search));
    const [from = '', to = ''] = (state.due ?? '').split('..');
    for (const [name, field] of Object.entries(fields)) {
      const value = name === 'from' ? from : name === 'to' ? to : state[name] ?? '';
      if (field.value !== value) field.value = value;
      if (field.value === value) continue;
      if (name === 'owner' && all.length === 0) field.append(new Option(value, value, true, true));
      else field.value = ''; // nobody knows it
    }
    table.dataset.order = Object.hasOwn(KEYS, (state.sort ?? '').replace('-', '')) ? state.sort : '';
  }

  function address() {
    const said = new URLSearchParams();
    for (const [name, field] of Object.entries(fields))
      if (field.value && name !== 'from' && name !== 'to') said.set(name, field.value);
    if (fields.from.value || fields.to.value) said.set('due', `${fields.from.value}..${fields.to.value}`);
    if (table.dataset.order) said.set('sort', table.dataset.order);
    return said.toString();
  }

  // Each choice is a step that "back" takes back; typing is one step.
  function writeAddress(isTyping) {
    const said = address();
    if (said === location.search.slice(1)) return;
    const to = location.pathname + (said ? `?${said}` : '');
    try {
      history[isTyping && location.search ? 'replaceState' : 'pushState'](null, '', to);
    } catch { /* a browser that keeps the address of a file as it is: filters work all the same */ }
  }

  // --- which documents ---

  const ownersOf = (one) => one.owners.map(([, person]) => person);
  const isOwnedBy = (one, side) => one.owners.some(([owner]) => req.about.sides[owner][0] === side);

  function isOfSide(one, choice) {
    const [, how, side] = /^(?:(owned|unowned):)?(.*)$/s.exec(choice);
    if (how) return isOwnedBy(one, side) === (how === 'owned');
    return one.waits.some((waiting) => req.about.sides[waiting][0] === side);
  }

  function makeTest() {
    const { text, kind, status, owner, side, from, to } =
      Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
    const query = text.trim() ? req.makeQuery(text) : null;
    return (one) => (!kind || one.kind.name === kind) &&
      (!status || one.status?.[0] === status) &&
      (!owner || ownersOf(one).includes(owner)) &&
      (!side || isOfSide(one, side)) &&
      (!from || one.day >= from) && (!to || (one.day !== '' && one.day <= to)) &&
      (!query || req.rank(query, one) < 9 || req.isInText(query, one));
  }

  const sidesOf = (one) => one.waits.map((side) => req.about.sides[side][1]).join(', ');

  // What is empty comes last, whichever way the rest is sorted.
  const KEYS = {
    title: (one) => one.foldedTitle,
    kind: (one) => one.kind.place,
    status: (one) => (one.step < 0 ? '' : one.step),
    due: (one) => one.day,
    owner: (one) => fold(ownersOf(one).join(' ')),
    side: (one) => sidesOf(one),
  };

  function sort(found, order) {
    if (!order) return found;
    const key = KEYS[order.replace('-', '')], way = order.startsWith('-') ? -1 : 1;
    const keyed = found.map((one, place) => [key(one), place, one]);
    keyed.sort(([a, i], [b, j]) => (a === '') - (b === '') || way * compare(a, b) || i - j);
    return keyed.map(([, , one]) => one);
  }

  // --- rows, as the pages have them ---

  function day(iso) {
    const [year, month, number] = iso.split('-').map(Number);
    return element('time', { datetime: iso }, `${number}\u00a0${MONTHS[month - 1]} ${year}`);
  }

  const side = (number) => element('span', { class: `key side-${number % 4}` }, req.about.sides[number][1]);

  function people(items) {
    return items.length ? element('ul', { class: 'people' }, ...items) : '';
  }

  function row(one) {
    const owners = one.owners.map(([number, person]) => {
      const name = element('bdi', null, person.split('@')[0]);
      return element('li', null, side(number), ' ', name);
    });
    const cells = [one.status ? req.statusOf(one) : '', one.day ? day(one.day) : '', people(owners),
      people(one.waits.map((number) => element('li', null, side(number))))];
    if (!folder) cells.unshift(one.kind.label);
    return element('tr', null, element('th', { scope: 'row' }, req.link(one)),
      ...cells.map((cell) => element('td', null, cell)));
  }

  function addRows() {
    const next = matches.slice(shown, shown + MOST).map(row);
    rows.append(...next);
    shown += next.length;
    more.hidden = shown >= matches.length;
    more.textContent = `Show ${Math.min(MOST, matches.length - shown)} more`;
    return next[0];
  }

  const number = (count) => count.toLocaleString('en');

  function markOrder(order) {
    for (const head of table.tHead.rows[0].cells) {
      const way = order === head.dataset.sort ? 'ascending' : order === `-${head.dataset.sort}` ? 'descending' : null;
      if (way) head.setAttribute('aria-sort', way);
      else head.removeAttribute('aria-sort');
    }
  }

  function say(text) {
    if (count.textContent !== text) count.textContent = text;
  }

  // Without filters and order the page stands as it was written.
  function show() {
    const order = table.dataset.order, isWhole = address() === '';
    markOrder(order);
    if (pages) pages.hidden = !isWhole;
    clear.hidden = isWhole;
    csv.textContent = isWhole ? wholeCsv : 'These as CSV';
    if (isWhole || all.length === 0) {
      rows.replaceChildren(...wholeRows);
      more.hidden = true;
      say(isWhole ? wholeCount : 'Loading …');
      return;
    }
    matches = sort(all.filter(makeTest()), order);
    rows.replaceChildren();
    shown = 0;
    addRows();
    const still = fields.text.value.trim() && texts !== 'here' ? ', still looking into the texts' : '';
    say(`${number(matches.length)} of ${number(all.length)} documents${still}`);
  }

  // Where the words are looked for, the texts are needed too; the rest is shown meanwhile.
  async function showAll() {
    show();
    if (!fields.text.value.trim() || texts) return;
    texts = 'coming';
    await req.loadTexts(folder);
    texts = 'here';
    show();
  }

  // --- CSV of what is shown; lists/rows.c writes the same of the whole ---

  const isNumber = (text) => /^[+-]?\d*\.?\d*$/.test(text) && /\d/.test(text);

  function cell(text) {
    const rest = text.replace(/^'*/, '').replace(/^ */, '');
    const isFormula = /^[=+\-@\t\r]/.test(rest) && !isNumber(rest);
    return `"${isFormula ? "'" : ''}${text.replaceAll('"', '""')}"`;
  }

  function csvOf(found) {
    const { sides } = req.about;
    const heads = ['Kind', 'Id', 'Title', 'Status', 'Date', ...sides.map(([, label]) => `Owner, ${label}`),
      'Waits for', 'Page'];
    const lines = found.map((one) => [one.kind.label, one.id, one.title, one.status?.[1] ?? '', one.day,
      ...sides.map((_, i) => one.owners.find(([owner]) => owner === i)?.[1] ?? ''), sidesOf(one), one.path]);
    return [heads, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
  }

  function download(event) {
    if (address() === '' || all.length === 0) return; // the file with all of them
    event.preventDefault();
    const made = URL.createObjectURL(new Blob([csvOf(matches)], { type: 'text/csv;charset=utf-8' }));
    element('a', { href: made, download: 'list.csv' }).click();
    setTimeout(() => URL.revokeObjectURL(made), 60000);
  }

  // --- at work ---

  function choose(isTyping) {
    writeAddress(isTyping);
    showAll();
  }

  let typing = 0;
  function type() {
    clearTimeout(typing);
    typing = setTimeout(() => choose(true), 120);
  }

  function sortBy(name) {
    const { order } = table.dataset;
    table.dataset.order = order === name ? `-${name}` : order === `-${name}` ? '' : name;
    choose(false);
  }

  function prepare(found) {
    all = found;
    const owners = [...new Set(all.flatMap(ownersOf))].sort((a, b) => compare(fold(a), fold(b)));
    fields.owner.replaceChildren(fields.owner.options[0], ...owners.map((one) => new Option(one, one)));
    readAddress();
    showAll();
  }

  function start() {
    for (const head of table.tHead.rows[0].cells) {
      const button = element('button', { type: 'button' }, head.textContent);
      button.addEventListener('click', () => sortBy(head.dataset.sort));
      head.replaceChildren(button);
    }
    clear.addEventListener('click', () => {
      for (const field of Object.values(fields)) field.value = '';
      table.dataset.order = '';
      choose(false);
      fields.text.focus();
    });
    for (const field of Object.values(fields))
      field.addEventListener(field.type === 'search' ? 'input' : 'change', () => (field.type === 'search' ? type() : choose(false)));
    csv.addEventListener('click', download);
    more.addEventListener('click', () => addRows()?.querySelector('a')?.focus());
    addEventListener('popstate', () => { readAddress(); showAll(); });
    filters.hidden = false;
    readAddress();
    const wide = matchMedia('(min-width: 40.01rem)');
    const unfold = () => { filters.open = wide.matches || address() !== ''; };
    wide.addEventListener('change', unfold);
    unfold();
    showAll();
    req.loadCards(folder).then(prepare);
  }

  start();
})();
