// Runs before Microsoft's client, in ES5: what that client may do where the server's policy demands Trusted Types (Chromium, WebView2).
// Its scripts load from our own origin only, what it writes as markup is shown as text, and text never becomes script.
(function () {
  'use strict';
  var types = window.trustedTypes;
  if (!types || !types.createPolicy) return;
  types.createPolicy('default', {
    createScriptURL: function (address) {
      if (new URL(address, document.baseURI).origin === location.origin) return address;
      throw new TypeError('a script from outside: ' + address);
    },
    createHTML: function (markup, type, sink) {
      // Parsing alone runs nothing: the client reads a licence token as XML.
      return /^DOMParser/.test(sink || '') ? markup : markup.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    },
  });
})();
