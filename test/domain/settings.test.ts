import { DEFAULT_SETTINGS, misreadLines, settingsOf } from '../../src/domain/settings';
import { SETTING_KEYS, SETTING_NAMES, settingCells } from '../../src/forms/write/to-fill/settings-rows';
import { say, settingsDraft } from './build';

describe('設定', () => {
  test('no 設定 means the defaults', () => {
    expect(settingsOf(null)).toBe(DEFAULT_SETTINGS);
    expect(settingsOf(settingsDraft())).toEqual(DEFAULT_SETTINGS);
  });

  test.each([
    ['負荷率の注意', '1.2', 'caution', 1.2],
    ['注意（負荷率）', '120%', 'caution', 1.2],
    ['負荷率の過重', 140, 'overload', 1.4],
    ['過負荷', '１３５％', 'overload', 1.35],
    ['負荷率の余力', 0.5, 'slack', 0.5],
    ['1人の時間', '1,800', 'hoursPerPerson', 1800],
    ['１人の時間', 1900, 'hoursPerPerson', 1900],
    ['常勤の週勤務時間', '37.5', 'fullWeekHours', 37.5],
    ['主担当の集中（件数）', 6, 'leadCount', 6],
    ['主担当の集中（割合）', '50%', 'leadShare', 0.5],
    ['期限の集中（件数）', 4, 'clusterCount', 4],
  ] as const)('%s %s sets %s to %s', (name, value, key, expected) => {
    expect(settingsOf(settingsDraft({ [name]: value }))).toMatchObject({ [key]: expected });
  });

  test('a percentage cell is taken as it is stored', () => {
    const draft = {
      ...settingsDraft(),
      values: [{ name: say('負荷率の注意'), value: say({ text: '125%', value: 1.25, percent: true }) }],
    };
    expect(settingsOf(draft).caution).toBe(1.25);
  });

  test('grade limits are replaced one by one and stay best first', () => {
    const settings = settingsOf(settingsDraft({ 達成度Bの下限: '80%', '達成度「C」': '50%' }));
    expect(settings.gradeLimits).toEqual([
      { grade: 'A', from: 1.1 },
      { grade: 'B', from: 0.8 },
      { grade: 'C', from: 0.5 },
    ]);
  });

  test.each([
    [
      'a list under 使わない規則',
      { 使わない規則: 'support-missing、deadline-vague' },
      ['support-missing', 'deadline-vague'],
    ],
    [
      'a rule by its name switched off',
      { 'support-missing': '切', 'load-over': 'off' },
      ['support-missing', 'load-over'],
    ],
    ['a rule by its name left on', { 'support-missing': '入' }, []],
  ])('rules off: %s', (_, values, expected) => {
    expect([...settingsOf(settingsDraft(values as Record<string, string>)).rulesOff]).toEqual(expected);
  });

  test.each<[string, Record<string, string | number>, readonly string[]]>([
    ['a limit whose name is not known', { 負荷の閾値: 1.2 }, ['負荷の閾値']],
    ['a limit that is no number', { 負荷率の注意: '高め' }, ['負荷率の注意']],
    ['a city’s own line', { 年度: 2024, 部名: '福祉部', 様式の版: 3 }, []],
    ['limits as they should be', { 負荷率の注意: 1.2, 達成度Bの下限: '80%', '1人の時間': 1800 }, []],
    ['a limit without a value yet', { 負荷率の注意: '' }, []],
  ])('lines that set nothing: %s', (_, values, expected) => {
    expect(misreadLines(settingsDraft(values)).map(({ text }) => text)).toEqual(expected);
  });

  test('a waiver needs a reason; several numbers may share one', () => {
    const settings = settingsOf(settingsDraft({}, { '３、4': '市長部局で対応', '5': '' }));
    expect([...settings.waivers]).toEqual([
      ['3', '市長部局で対応'],
      ['4', '市長部局で対応'],
    ]);
  });

  test('a line that is not understood, or holds no number, changes nothing', () => {
    expect(settingsOf(settingsDraft({ 天気: 3, 負荷率の注意: 'ふつう', 負荷率の過重: -1, data: 5 }))).toEqual(
      DEFAULT_SETTINGS,
    );
  });

  test('synonyms are groups of words', () => {
    expect(settingsOf(settingsDraft({ 同義語: 'こども＝児童＝子ども、高齢者=シニア' })).synonyms).toEqual([
      ['こども', '児童', '子ども'],
      ['高齢者', 'シニア'],
    ]);
  });

  test('what the settings sheet writes is read back as the same settings', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      caution: 1.15,
      leadShare: 0.45,
      rulesOff: new Set(['deadline-vague']),
      synonyms: [['a', 'b']],
    };
    const cells = settingCells(settings);
    const values = SETTING_KEYS.flatMap((key) => {
      const { value, format } = cells[key];
      if (value === null || value === undefined) return [];
      return [
        {
          name: say(SETTING_NAMES[key]),
          value: say({ text: String(value), value: value as number, percent: format === '0%' }),
        },
      ];
    });
    const draft = { values, headings: [], waivers: [], forms: [], grades: [] };
    expect(settingsOf(draft)).toEqual(settings);
    expect(misreadLines(draft)).toEqual([]);
  });
});
