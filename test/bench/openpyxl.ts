// openpyxl where Python has it: its own process, its own clock and peak memory. Its values go into the same digest, after the
// clock is stopped: hashing in Python would cost more than reading.
import { spawnSync } from 'node:child_process';
import type { Measurement } from './read';

const PROGRAM = `
import datetime, json, resource, struct, sys, time
import openpyxl

PRIME, MASK, EPOCH = 0x01000193, 0xFFFFFFFF, datetime.datetime(1899, 12, 30)

def words_of(value):
    if isinstance(value, str):
        units = value.encode('utf-16-le')
        return struct.unpack('<%dH' % (len(units) // 2), units)
    if isinstance(value, datetime.datetime):
        value = (value - EPOCH).total_seconds() / 86400
    return struct.unpack('<2I', struct.pack('<d', -1e300 if value is None else float(value)))

digest, cells, clock, cpu = 0x811C9DC5, 0, 0.0, 0.0
for file in sys.argv[1:]:
    started, used = time.perf_counter(), time.process_time()
    book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    rows = [row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True)]
    book.close()
    clock += time.perf_counter() - started
    cpu += time.process_time() - used
    for row in rows:
        cells += len(row)
        for value in row:
            for word in words_of(value):
                digest = ((digest ^ word) * PRIME) & MASK
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({'milliseconds': clock * 1000, 'cpu': cpu * 1000, 'megabytes': peak, 'cells': cells, 'digest': '%d:%x' % (cells, digest)}))
`;

/** What one fresh Python process measured, or why there is nothing. */
export function runOpenpyxl(files: readonly string[]): Measurement | string {
  const child = spawnSync('python3', ['-c', PROGRAM, ...files], { encoding: 'utf8' });
  if (child.error) return 'no Python here';
  if (child.status === 0) return JSON.parse(child.stdout) as Measurement;
  return child.stderr.includes('No module named')
    ? 'no openpyxl here'
    : child.stderr.trim().split('\n').at(-1)!;
}
