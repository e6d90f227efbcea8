// The solver in a browser: the shipped worker proves a plan while the page stays free, and where no worker starts greed goes in
// slices, between which the page has its turns. How long a turn is kept waiting is the machine's to say, too: no test's.
import fs from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import webpack from 'webpack';
import { listen, staticServer } from '../../src/delivery/static-server';
import type { FromSolver } from '../../src/balance/solver/protocol';
import type { SolvedPlan, SolverPort, SolveRequest } from '../../src/balance/solver/solver-port';
import { divisionOf } from '../bench/balance-instances';
import { inBrowser, openSite, ROOT, type Site } from './browser';

const OUT = path.join(ROOT, 'dist/browser-tests/solver');
const ordinary: SolveRequest = {
  instance: divisionOf({ name: '課', staff: 20, objectives: 60, seed: 2, mean: 0.88 }),
  maxMoves: null,
  seconds: 30,
};
const large: SolveRequest = {
  instance: divisionOf({ name: '課', staff: 100, objectives: 800, seed: 1, mean: 0.88 }),
  maxMoves: null,
  seconds: 3,
};

interface Watched {
  readonly plan: SolvedPlan;
  /** How often the page came to something else meanwhile. */
  readonly turns: number;
}

/** Globals of the test's own page. */
interface SolverPage {
  readonly TenkaiSolver: { readonly webSolver: () => SolverPort };
}

/** src/entry/web-solver.ts by the rules of the shipped build, as a script that hands it to the page. */
function buildPage(): Promise<void> {
  const shipped = createRequire(__filename)('../../webpack.config.js') as (
    env: object,
  ) => readonly webpack.Configuration[];
  const web = shipped({}).find(({ name }) => name === 'web')!;
  const compiler = webpack({
    ...web,
    cache: false,
    mode: 'development',
    entry: { solver: path.join(ROOT, 'src/entry/web-solver.ts') },
    output: { ...web.output, path: OUT, library: { name: 'TenkaiSolver', type: 'self' } },
    plugins: [new webpack.IgnorePlugin({ resourceRegExp: /^node:/ })],
  });
  return new Promise((resolve, reject) =>
    compiler!.run((fault, stats) => {
      if (fault || stats!.hasErrors()) reject(fault ?? new Error(stats!.toString('errors-only')));
      else compiler!.close(() => resolve());
    }),
  );
}

/** A blank page under the pane's own policy. */
function writePage(): void {
  const pane = fs.readFileSync(path.join(ROOT, 'src/entry/taskpane.html'), 'utf8');
  const policy = /content="(default-src[^"]*)"/.exec(pane)?.[1]?.replace(/<%=[^%]*%>/g, '') ?? '';
  expect(policy).toContain("'wasm-unsafe-eval'");
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  fs.writeFileSync(
    path.join(OUT, 'solver.html'),
    `<!doctype html><html><head>${head}<script src="solver.js"></script></head><body></body></html>`,
  );
}

const solveOn = (page: Page, request: SolveRequest): Promise<Watched> =>
  page.evaluate(async (asked) => {
    let turns = 0;
    const other = setInterval(() => (turns += 1), 0);
    const { TenkaiSolver } = window as unknown as SolverPage;
    const plan = await TenkaiSolver.webSolver().solve(asked);
    clearInterval(other);
    return { plan, turns };
  }, request);

inBrowser('the solver in a browser', () => {
  let browser: Browser;
  let server: Server;
  let url: string;
  beforeAll(async () => {
    await buildPage();
    writePage();
    server = staticServer({ root: OUT, start: 'solver.html' });
    url = `http://localhost:${await listen(server, 8900)}/solver.html`;
    browser = await chromium.launch({
      executablePath: process.env['TENKAI_BROWSER']!,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
    });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test('a worker with HiGHS proves the plan and the page stays free', async () => {
    const page = await browser.newPage();
    const wasm: string[] = [];
    page.context().on('response', (response) => {
      if (response.url().endsWith('.wasm'))
        wasm.push(`${response.status()} ${path.basename(response.url())}`);
    });
    await page.goto(url);
    const { plan, turns } = await solveOn(page, ordinary);
    expect(plan.status).toBe('optimal');
    expect(plan.gap).toBe(0);
    expect(wasm).toEqual([expect.stringMatching(/^200 highs-\w+\.wasm$/)]);
    expect(turns).toBeGreaterThan(0);
    await page.close();
  }, 120_000);

  test('without workers greed still finds a better plan', async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    await page.goto(url);
    const { plan } = await solveOn(page, large);
    expect(plan.status).toBe('feasible');
    expect(plan.holders.some((person, role) => person !== large.instance.roles[role]!.holder)).toBe(true);
    await page.close();
  }, 120_000);
});

/** The worker's part of the shipped build, by the name that web-solver.ts gives it. */
const shippedWorker = (): string | undefined =>
  fs.readdirSync(process.env['TENKAI_WEB']!).find((file) => /^part-solver-worker-\w+\.js$/.test(file));

inBrowser('the shipped build', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  }, 60_000);
  afterAll(() => site?.close());

  test('its own worker answers with a proof, with WebAssembly from its own origin', async () => {
    const worker = shippedWorker();
    expect(worker).toBeDefined();
    const asked: string[] = [];
    const visit = await site.visit('selfcheck.html', {}, async (page) => {
      page.context().on('request', (request) => asked.push(request.url()));
    });
    const answer = await visit.page.evaluate(
      ([file, request]) =>
        new Promise<FromSolver>((resolve, reject) => {
          const started = new Worker(file);
          started.onerror = (event) => reject(new Error(event.message));
          started.onmessage = ({ data }: MessageEvent<FromSolver>) => {
            if (data.kind !== 'progress') resolve(data);
          };
          started.postMessage({ kind: 'solve', id: 1, request });
        }),
      [worker!, ordinary] as const,
    );
    expect(answer).toMatchObject({ kind: 'solved', plan: { status: 'optimal', gap: 0 } });
    expect(visit.outside).toEqual([]);
    const wasm = asked.filter((address) => address.endsWith('.wasm'));
    expect(wasm.length).toBeGreaterThan(0);
    expect(wasm.every((address) => address.startsWith(`${site.url}highs-`))).toBe(true);
    await visit.page.close();
  }, 120_000);
});
