// SPDX-License-Identifier: MIT
// The search of every page, and the documents' data that lists ask for too. Nothing leaves the
// site: data are scripts in search/, loaded when they are first wanted, which call `req` below.
'use strict';
(() => {
  const top = new URL('.', document.currentScript.src);
  const AT_ONCE = 4;        // scripts loaded side by side
  const SLICE = 8;          // milliseconds of one piece of work
  const FEW = 10;           // results shown first, and with each "more"
  const BEFORE = 50;        // characters of a snippet before the word
  const SNIPPET = 190;      // and all of it

  // --- words ---

  const SPECIAL = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h',
    ŧ: 't', ŋ: 'n', ı: 'i', ς: 'σ', '‘': "'", '’': "'", '“': '"', '”': '"', '‐': '-', '–': '-',
    '—': '-', '−': '-' };
  const SPECIALS = new RegExp(`[${Object.keys(SPECIAL).join('')}]`, 'g');
  // Accents, points of Hebrew and Arabic, and what has no width.
  const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060\ufeff]/g;
  // Scripts that are written without blanks: there a word begins anywhere.
  const UNSPACED = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
  const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
  const ENDS_UNSPACED = new RegExp(`[${UNSPACED}]$`, 'u');
  const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}]$/u;
  const BETWEEN = /[^\p{L}\p{N}\p{M}]+/u;
  const ASCII = /^[\x00-\x7f]*$/;

  // Case and accents do not count, nor which kind of quote or dash it is.
  function fold(text) {
    if (ASCII.test(text)) return text.toLowerCase();
    return text.normalize('NFKD').toLowerCase().replace(MARKS, '')
      .replace(SPECIALS, (letter) => SPECIAL[letter]);
  }

  function isInWord(text, at) {
    const before = text.charCodeAt(at - 1);
    if (before < 128)
      return (before > 96 && before < 123) || (before > 47 && before < 58) || (before > 64 && before < 91);
    const letter = text.slice(Math.max(0, at - 2), at);
    return ENDS_IN_WORD.test(letter) && !ENDS_UNSPACED.test(letter);
  }

  // Where a word of the folded text begins with `word`; -1 where none does.
  function find(text, word, from = 0) {
    for (let at = text.indexOf(word.text, from); at >= 0; at = text.indexOf(word.text, at + 1))
      if (at === 0 || word.anywhere || !isInWord(text, at)) return at;
    return -1;
  }

  // "REQ-0042", "req 42" and "req42" are one id.
  const plainId = (text) => text.replace(/[\s_-]+/g, '').replace(/(^|\D)0+(?=\d)/g, '$1');

  function makeQuery(text) {
    const whole = fold(text).trim().replace(/\s+/g, ' ');
    const words = [...new Set(whole.split(BETWEEN).filter(Boolean))]
      .map((word) => ({ text: word, anywhere: BEGINS_UNSPACED.test(word) }))
      .sort((a, b) => b.text.length - a.text.length);
    return { whole, words, id: plainId(whole), start: whole.replace(/ /g, '-'),
      number: /^\d+$/.test(whole) ? Number(whole) : 0, hasNumber: /\d/.test(whole) };
  }

  const inAll = (query, text) => query.words.every((word) => find(text, word) >= 0);

  // How well what stands above a document's text fits: 0 is best, 9 not at all.
  function rank(query, one) {
    if (one.plainId && (one.plainId === query.id || (query.number && one.number === query.number))) return 0;
    if (one.plainWas.includes(query.id)) return 1;
    if (query.hasNumber && one.foldedId.startsWith(query.start)) return 2;
    if (!query.words.length || !inAll(query, one.head)) return 9;
    if (one.foldedTitle === query.whole || one.foldedWords.includes(query.whole)) return 3;
    if (one.foldedTitle.startsWith(query.whole)) return 4;
    return inAll(query, one.foldedTitle) ? 5 : 6;
  }

  const isInText = (query, one) => one.body !== undefined && query.words.length > 0 &&
    query.words.every((word) => (word.text.length > 1 || word.anywhere) &&
      (find(one.body, word) >= 0 || find(one.head, word) >= 0));

  // --- data ---

  const documents = [];
  const byPath = new Map();
  const loading = new Map();
  const site = { kinds: [], sides: [] };
  let textsHere = false, textCount = 0;

  function load(path) {
    if (!loading.has(path))
      loading.set(path, new Promise((done) => {
        const script = document.createElement('script');
        script.addEventListener('load', done);
        script.addEventListener('error', done); // what is there can be found all the same
        script.src = new URL(path, top).href;
        document.head.append(script);
      }));
    return loading.get(path);
  }

  async function loadAll(paths, afterEach) {
    const waiting = [...paths];
    const work = async () => {
      for (let path = waiting.shift(); path; path = waiting.shift()) {
        await load(path);
        afterEach?.();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  const shards = (kinds, name) => kinds.flatMap((kind) =>
    Array.from({ length: kind[name] }, (_, i) => `search/${kind.folder}/${name}-${i}.js`));

  const wanted = (folder) => site.kinds.filter((kind) => !folder || kind.folder === folder);

  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

  // Kind by kind; by number, words as they are looked up.
  function inOrder(a, b) {
    return a.kind.place - b.kind.place || compare(a.prefix, b.prefix) || a.number - b.number ||
      compare(a.foldedTitle, b.foldedTitle) || compare(a.path, b.path);
  }

  // The documents of one folder, or of all.
  async function loadCards(folder) {
    await load('search/index.js');
    await loadAll(shards(wanted(folder), 'cards'));
    documents.sort(inOrder);
    return documents.filter((one) => !folder || one.kind.folder === folder);
  }

  async function loadTexts(folder, afterEach) {
    await loadCards(folder); // which texts belong to
    await loadAll(shards(wanted(folder), 'texts'), afterEach);
    if (!folder) textsHere = true;
  }

  function addCard(kind, [name, id, title, status, day, owners, waits, was, words]) {
    const path = `${kind.folder}/${name}.html`, foldedId = fold(id), foldedTitle = fold(title);
    const [, prefix, digits] = /^(.*?)-?(\d*)$/s.exec(kind.glossary ? '' : foldedId);
    const one = { kind, path, id, title, day, owners, waits, was, words,
      status: kind.statuses[status], step: status, isClosed: kind.statuses[status]?.[2] === 'closed', foldedId, foldedTitle,
      plainId: plainId(foldedId), prefix, number: Number(digits),
      plainWas: was.map((old) => plainId(fold(old))), foldedWords: words.map(fold) };
    one.head = [foldedId, foldedTitle, ...was.map(fold), ...one.foldedWords].join('\n');
    documents.push(one);
    byPath.set(path, one);
  }

  // --- what is shown ---

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  const unfolded = new Map(); // of the texts shown last

  // The folded text, and what tells where each of its letters stands in the text as it is written.
  function unfold(text) {
    if (ASCII.test(text)) return [text.toLowerCase(), (at) => at];
    if (unfolded.has(text)) return unfolded.get(text);
    const starts = [];
    let folded = '', at = 0;
    for (const letter of text) {
      const plain = letter.charCodeAt(0) < 128 ? letter.toLowerCase() : fold(letter);
      for (let i = 0; i < plain.length; i++) starts.push(at);
      folded += plain;
      at += letter.length;
    }
    starts.push(text.length);
    if (unfolded.size > 500) unfolded.clear();
    const made = [folded, (place) => starts[place]];
    unfolded.set(text, made);
    return made;
  }

  // The words that a query looks for, as [from, to, word] in the text as it is written.
  function hits(query, text) {
    const [folded, written] = unfold(text), found = [];
    for (const word of query.words)
      for (let from = find(folded, word); from >= 0; from = find(folded, word, from + 1))
        found.push([written(from), written(from + word.text.length), word]);
    return found.sort((a, b) => a[0] - b[0]);
  }

  // Puts the text from `from` to `to` into an element, hits marked.
  function putMarked(into, text, found, from = 0, to = text.length) {
    let at = from;
    for (const [start, end] of found) {
      if (start < at || end > to) continue;
      into.append(text.slice(at, start), element('mark', null, text.slice(start, end)));
      at = end;
    }
    into.append(text.slice(at, to));
    return into;
  }

  const cut = (text, at) => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);

  // Where a snippet begins and ends: between words, around a hit.
  function around([start, end], text, most) {
    let from = Math.max(0, start - BEFORE), to = Math.min(text.length, from + most);
    const blank = text.indexOf(' ', from), last = text.lastIndexOf(' ', to);
    from = from && blank >= 0 && blank < start ? blank + 1 : cut(text, from);
    to = to < text.length && last > end ? last : cut(text, to);
    return [from, Math.max(to, end)];
  }

  // What stands around the first hit, and around one of another word where that is elsewhere.
  function snippet(query, text) {
    const found = hits(query, text), first = found[0] ?? [0, 0, null];
    let parts = [around(first, text, SNIPPET)];
    const near = new Set(found.filter(([start]) => start < parts[0][1]).map(([, , word]) => word));
    const other = found.find(([, , word]) => !near.has(word));
    if (other) parts = [around(first, text, SNIPPET / 2), around(other, text, SNIPPET / 2)];
    const line = element('p', { class: 'snippet', dir: 'auto' });
    for (const [from, to] of parts) {
      line.append(from ? '… ' : '');
      putMarked(line, text, found, from, to);
      line.append(to < text.length ? ' ' : '');
    }
    if (parts.at(-1)[1] < text.length) line.append('…');
    return line;
  }

  function link(one, query) {
    const made = element('a', { class: 'document', href: new URL(one.path, top).href });
    if (one.id && !one.kind.glossary) {
      const id = element('span', { class: 'id' }, one.id);
      made.append(id, ' ');
    }
    const title = element('bdi');
    made.append(query ? putMarked(title, one.title, hits(query, one.title)) : (title.append(one.title), title));
    return made;
  }

  const statusOf = (one) => (one.status ? element('span', { class: `status ${one.status[2]}` }, one.status[1]) : '');

  // Shards call the first three; lists use the others.
  globalThis.req = {
    site(content) {
      Object.assign(site, content);
      site.kinds.forEach((kind, place) => { kind.place = place; });
    },
    cards([folder, ...rows]) {
      const kind = site.kinds.find((one) => one.folder === folder);
      for (const row of rows) addCard(kind, row);
    },
    texts([folder, ...rows]) {
      textCount++;
      for (const [name, text] of rows) {
        const one = byPath.get(`${folder}/${name}.html`);
        if (one) [one.text, one.body] = [text, fold(text)];
      }
    },
    about: site, loadCards, loadTexts, makeQuery, rank, isInText, fold, compare, element, link, statusOf,
  };

  // --- the search field ---

  const field = document.getElementById('page.search');
  const box = field?.closest('[hidden]');
  if (!field || !box) return;
  const count = element('p', { class: 'count', role: 'status' });
  const list = element('ol', { class: 'results' });
  const more = element('button', { type: 'button', class: 'more' }, 'Show more');
  const panel = element('div', { class: 'found' }, count, list, more);
  panel.hidden = true;
  box.append(panel);
  box.hidden = false;

  let query = null, last = null, found = [], shown = 0, turn = 0, cardsHere = false;

  function addResults(most) {
    for (const one of found.slice(shown, shown + most)) {
      const item = element('li', null, link(one, query), ' ', statusOf(one));
      const former = one.was.find((old) => plainId(fold(old)) === query.id);
      if (former) item.append(element('p', { class: 'snippet' }, `formerly ${former}`));
      const also = one.words.filter((word) => hits(query, word).length).slice(0, 3).join(', ');
      if (also) item.append(snippet(query, also));
      if (one.text) item.append(snippet(query, one.text));
      list.append(item);
    }
    shown = Math.min(found.length, shown + most);
    more.hidden = shown >= found.length;
  }

  // "12,345": asked first, a browser's own words for numbers take longer than all of the search.
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

  function show(isDone) {
    list.replaceChildren();
    shown = 0;
    addResults(FEW);
    const told = found.length === 0 ? 'Nothing found' : `${grouped(found.length)} found`;
    count.textContent = isDone && textsHere ? told : `${found.length ? told + ', still' : 'Still'} looking …`;
    panel.hidden = false;
  }

  const pause = () => globalThis.scheduler?.yield?.() ?? new Promise((next) => { setTimeout(next); });

  // The documents that can hold a longer query: those that hold what it begins with.
  function candidates() {
    const isLonger = last && query.whole.startsWith(last.query.whole) && last.texts === textCount &&
      last.query.words.length > 0 && last.query.words.every((word) => word.text.length > 1 || word.anywhere);
    return isLonger ? last.holders : null;
  }

  // What stands above the texts answers at once; texts follow, in pieces that never hold up typing.
  async function search() {
    const mine = ++turn;
    if (!field.value.trim()) { panel.hidden = true; return; }
    query = makeQuery(field.value);
    let until = performance.now() + SLICE;
    const others = [], holders = candidates();
    const places = Array.from({ length: 18 }, () => []); // by rank, what is closed behind the rest
    for (const one of documents) {
      const place = rank(query, one);
      if (place < 9) places[2 * place + one.isClosed].push(one);
      else if (!holders || holders.has(one)) others.push(one);
    }
    found = places.flat();
    let shownYet = false;
    for (let i = 0; i < others.length; i++) {
      if (isInText(query, others[i])) found.push(others[i]);
      if (i % 64 !== 63 || performance.now() < until) continue;
      if (!shownYet) show(false);
      shownYet = true;
      await pause();
      if (mine !== turn) return;
      until = performance.now() + SLICE;
    }
    show(true);
    last = { query, texts: textCount, holders: new Set(found) };
  }

  let again = 0;
  function searchAgain() {
    if (again || !query || panel.hidden) return;
    again = setTimeout(() => { again = 0; if (!panel.hidden) search(); }, 150);
  }

  async function prepare() {
    if (cardsHere) return;
    cardsHere = true;
    await loadCards();
    const any = makeQuery('a'); // what is first done slowly is done before the first key
    for (const one of documents) rank(any, one);
    searchAgain();
    await loadTexts(null, searchAgain);
    searchAgain();
  }

  function close() {
    turn++;
    panel.hidden = true;
  }

  function move(step) {
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement) + step;
    if (at < 0) field.focus();
    else links[Math.min(at, links.length - 1)]?.focus();
  }

  const KEYS = {
    ArrowDown: () => move(1),
    ArrowUp: () => (document.activeElement === field ? null : move(-1)),
    Escape: () => { field.focus(); close(); },
  };

  field.addEventListener('focus', () => { prepare(); if (field.value) search(); });
  field.addEventListener('input', search);
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && event.target === field) list.querySelector('a')?.click();
    else if (KEYS[event.key] && !panel.hidden) KEYS[event.key]();
    else return;
    event.preventDefault();
  });
  box.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) close();
  });
  document.addEventListener('pointerdown', (event) => { if (!box.contains(event.target)) close(); });
  more.addEventListener('click', () => {
    const next = shown;
    addResults(FEW);
    list.querySelectorAll('a')[next]?.focus();
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
