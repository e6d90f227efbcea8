// Runs before everything else, in ES5, since the oldest webviews show this page too: says why the pane cannot work, in the page's own
// words (taskpane.html holds them). Copied to the build as it is. `data-guard` on <html> tells the pane what the guard has found.
(function () {
  'use strict';
  /** Milliseconds until an answer from Office is overdue. */
  var LIMIT = 15000;
  var FLOOR = '1.9';
  var NOTICES = ['old-view', 'old-excel', 'silent', 'outside'];
  var page = document.documentElement;
  /** The notices' English is for whoever does not read Japanese. */
  var JAPANESE = /^ja/i.test(navigator.language || '');
  var blocked = [];

  function whenParsed(deed) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', deed);
    else deed();
  }

  function show(name) {
    page.setAttribute('data-guard', name || 'open');
    whenParsed(function () {
      for (var i = 0; i < NOTICES.length; i++) {
        var notice = document.getElementById('guard-' + NOTICES[i]);
        if (notice) notice.hidden = NOTICES[i] !== name;
        hideEnglish(notice);
      }
      // A page of another text beside the notice would only confuse.
      var root = document.getElementById('root');
      if (root) root.hidden = Boolean(name);
    });
  }

  function hideEnglish(notice) {
    var parts = JAPANESE && notice ? notice.children : [];
    for (var i = 0; i < parts.length; i++) if (parts[i].getAttribute('lang') === 'en') parts[i].hidden = true;
  }

  function note(what) {
    for (var i = 0; i < blocked.length; i++) if (blocked[i] === what) return;
    blocked.push(what);
  }

  function listBlocked() {
    whenParsed(function () {
      var list = document.getElementById('guard-blocked');
      if (!list) return;
      list.textContent = '';
      var names = blocked.length > 0 ? blocked : ['office.js'];
      for (var i = 0; i < names.length; i++) {
        var item = document.createElement('li');
        item.textContent = names[i];
        list.appendChild(item);
      }
    });
  }

  // Files that did not arrive, and files that the content policy turned away.
  function noteMissing(event) {
    var from = event.target;
    if (from && from !== window && (from.src || from.href)) note(from.src || from.href);
  }
  window.addEventListener('error', noteMissing, true);
  document.addEventListener('securitypolicyviolation', function (event) {
    // The client's telemetry frame is turned away on purpose.
    if (event.effectiveDirective !== 'frame-src')
      note(event.blockedURI + ' (' + event.effectiveDirective + ')');
  });

  var agent = navigator.userAgent;
  if (agent.indexOf('Trident/') >= 0 || agent.indexOf('Edge/') >= 0) {
    show('old-view');
    return;
  }

  page.setAttribute('data-guard', 'waiting');
  var overdue = setTimeout(function () {
    listBlocked();
    show('silent');
  }, LIMIT);

  function answered(info) {
    clearTimeout(overdue);
    if (!info || !info.host) show('outside');
    else if (!window.Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) show('old-excel');
    else show('');
  }

  // office.js comes after this file. An answer later than the limit takes the notice away again.
  whenParsed(function () {
    if (window.Office && window.Office.onReady) window.Office.onReady(answered);
  });
})();
