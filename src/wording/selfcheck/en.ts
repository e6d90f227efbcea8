// The self-check in English.
import type { SelfcheckWords } from './words';

export const selfcheckEn: SelfcheckWords = {
  title: 'Self-check',
  intro:
    'Looks whether Tenkai works on this machine. No workbook is touched. The result can be saved for the help desk.',
  running: 'Checking…',
  summary: ({ good, bad, neutral }) =>
    bad === 0
      ? `Nothing to mend (${good} fine${neutral ? `, ${neutral} not applicable` : ''}).`
      : `${bad} to mend (${good} fine${neutral ? `, ${neutral} not applicable` : ''}).`,
  outcome: { good: 'Fine', bad: 'To mend', neutral: 'Not applicable' },
  columns: { outcome: 'Result', check: 'What was checked', facts: 'What was found' },
  remedyLabel: 'Remedy',
  save: 'Save the result as text',
  again: 'Check again',
  other: '日本語',
  textLabel: 'The result as text, for copying',
  help: 'Help (installation)',
  back: 'Back to the pane',
  checks: {
    secure: {
      name: 'HTTPS and certificate',
      remedy:
        'Install the certificate of the internal authority among the trusted root authorities. The address must begin with https://.',
    },
    'office-files': {
      name: 'office.js and its strings',
      remedy: 'See that the server holds every file of the folder office-js and serves it.',
    },
    host: {
      name: "Excel's answer",
      remedy: 'Close and reopen the pane; else close all of Excel and clear the Office cache.',
    },
    requirements: {
      name: "Excel's functions (ExcelApi 1.9 or later)",
      remedy: 'Excel of Office LTSC 2021 or later, or of Microsoft 365, is needed.',
    },
    webview: {
      name: 'Web view or browser',
      remedy: 'Install the Microsoft Edge WebView2 runtime, or bring Edge up to date.',
    },
    policy: {
      name: 'Content security policy',
      remedy: 'The server sends no Content-Security-Policy. Use the web.config or nginx settings supplied.',
    },
    wasm: {
      name: 'WebAssembly (reassignment)',
      remedy: "See that script-src holds 'wasm-unsafe-eval' and that no Edge policy bars WebAssembly.",
    },
    worker: { name: 'Web workers', remedy: "See that worker-src of the policy holds 'self'." },
    'local-storage': {
      name: 'Storage of settings (localStorage)',
      remedy: 'Let this server store data in the browser. Checking and rolling up work without it.',
    },
    database: {
      name: 'Storage of drafts (IndexedDB)',
      remedy: 'Let this server store data in the browser. Checking and rolling up work without it.',
    },
    'media-types': {
      name: 'Media types',
      remedy: 'Set media types as in the web.config or nginx settings supplied (.wasm is application/wasm).',
    },
    icons: {
      name: 'Ribbon icons',
      remedy: 'Take Cache-Control: no-store from the folder icons; Office cannot show such icons.',
    },
    'time-zone': {
      name: 'Time zone (Japan)',
      remedy: 'Set the time zone of Windows to Osaka, Sapporo, Tokyo.',
    },
    era: { name: 'Japanese era', remedy: 'Bring the web view up to date: it cannot tell the year of Reiwa.' },
    fonts: { name: 'Japanese fonts', remedy: 'Install Yu Gothic, Meiryo or Noto Sans CJK JP.' },
    outside: {
      name: 'Nothing asked for outside',
      remedy: 'The addresses shown were asked for. Please send this result to the maker.',
    },
  },
  facts: {
    notInExcel: 'Opened outside Excel, in a browser',
    noAnswer: 'No answer within 15 seconds',
    noOffice: 'office.js was not loaded',
    fromMicrosoft: "Set to load from Microsoft's servers",
    missing: (what) => `Missing: ${what}`,
    answered: (what) => `Answered: ${what}`,
    files: (count) => `All ${count} files can be read`,
    requests: (count) => `${count} requests, all to this server`,
    asked: (list) => `Outside requests: ${list}`,
    stopped: (list) => `Stopped by the policy: ${list}`,
    notStarted: (why) => `Cannot start: ${why}`,
    none: 'none',
  },
};
