// Searches the help from search-index.js. Every word must be there; what is found is shown as text, never as markup.
(function () {
  'use strict';
  const index = window.tenkaiHelpIndex || [];
  const field = document.getElementById('search');
  const list = document.getElementById('search-results');
  const count = document.getElementById('search-count');
  const ja = document.documentElement.lang === 'ja';
  const LIMIT = 12;

  const key = (text) => text.normalize('NFKC').toLowerCase();
  const entries = index.map((entry) => ({ ...entry, titleKey: key(entry.title), textKey: key(entry.text) }));

  /** Titles count more than texts; entries that lack a word do not count at all. */
  function score(entry, words) {
    let sum = 0;
    for (const word of words) {
      if (entry.titleKey.includes(word)) sum += 10;
      else if (entry.textKey.includes(word)) sum += 1;
      else return 0;
    }
    return sum;
  }

  function excerpt(entry, word) {
    const at = Math.max(0, entry.textKey.indexOf(word) - 20);
    return (at > 0 ? '…' : '') + entry.text.slice(at, at + 70) + (entry.text.length > at + 70 ? '…' : '');
  }

  function shown(entry, words) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = entry.at;
    link.textContent = entry.title;
    const text = document.createElement('div');
    text.textContent = excerpt(entry, words[0]);
    item.append(link, text);
    return item;
  }

  function search() {
    const words = key(field.value).split(/\s+/).filter(Boolean);
    const found = words.length
      ? entries
          .map((entry) => ({ entry, points: score(entry, words) }))
          .filter(({ points }) => points > 0)
          .sort((a, b) => b.points - a.points)
      : [];
    list.replaceChildren(...found.slice(0, LIMIT).map(({ entry }) => shown(entry, words)));
    if (!words.length) count.textContent = '';
    else if (ja)
      count.textContent = found.length
        ? found.length + '件見つかりました。'
        : '見つかりません。短い言葉でお試しください。';
    else count.textContent = found.length ? found.length + ' found.' : 'Nothing found. Try a shorter word.';
  }

  // While Japanese is being composed the field changes with every key: the search waits for the word.
  field.addEventListener('input', (event) => {
    if (!event.isComposing) search();
  });
  field.addEventListener('compositionend', search);
  search();
})();
