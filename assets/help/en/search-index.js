// Made by src/delivery/help.ts.
window.tenkaiHelpIndex = [
 {
  "at": "index.html",
  "title": "Where to start",
  "text": "Tenkai links a department's priority issues (重点課題) with division objectives (課の目標), finds gaps, levels workloads and rolls results up. It works in Excel's task pane, or in a browser where add-ins are barred. Workbooks never leave the machine."
 },
 {
  "at": "index.html#roles",
  "title": "Where to start › By role",
  "text": "Divisions : write and check objectives Planning clerks : distribute, collect, roll up Managers : read the results IT staff : installation, 15-minute pilot"
 },
 {
  "at": "index.html#look-up",
  "title": "Where to start › To look up",
  "text": "Forms, rules, arithmetic Troubleshooting, privacy"
 },
 {
  "at": "division.html",
  "title": "Write and check objectives",
  "text": "Open the workbook from the planning section and write one objective a row. Choose the issue from the list, or write 課独自 when it serves none. Press 点検 (check) on the Home tab. Press a finding to go to its cell; mend until no errors are left. Look at 業務負荷 (load). Over 1.10 is caution, over 1.30 is overload. Proposed moves change nothing until they are written. Save, and send the workbook as usual. The division is read from its content, not from the file's name. At mid-year give a progress mark (◎○△×); at year-end give 実績値 and 達成度."
 },
 {
  "at": "planning.html",
  "title": "Distribute, collect, roll up",
  "text": ""
 },
 {
  "at": "planning.html#draft",
  "title": "Distribute, collect, roll up › Draft issues from a policy text",
  "text": "npm run -s tenkai -- issues policy.txt --department 福祉部 --year 令和6年度 --out 福祉部.xlsx Then fill in 主管課 and 関係課: those divisions get forms."
 },
 {
  "at": "planning.html#consolidate",
  "title": "Distribute, collect, roll up › Roll up",
  "text": "Open the department workbook and choose the divisions' workbooks under 集約. Roll up, look at what will be written, then write. Undo takes it back. What people wrote into the generated sheets is never written again. Two different workbooks of one division are both left out until one is left. The sheet 設定 holds limits, heading synonyms, waivers and rules not to use."
 },
 {
  "at": "managers.html",
  "title": "Read the results",
  "text": "組織目標展開整理表 : issues down, divisions across. 【未設定】 marks a lead or related division without an objective. 部の総括 : the roll-up grade is a draft; 確定評価 is for people. Figures always show judged, reported and total. 業務負荷 : load ratio by person and month. Unknown efforts make it \"at least\", never zero. It is not for personnel appraisal."
 },
 {
  "at": "forms.html",
  "title": "Forms",
  "text": "A table is told by its headings, not by its sheet's name. ● always needed, △ needed at mid or end, ・ optional."
 },
 {
  "at": "forms.html#issues",
  "title": "Forms › 重点課題 (issues)",
  "text": "Heading Needed What to write 課題番号 ● 1, ① or 1-(1)-①; once only 重点課題 ● what the issue is called 内容 ・ what is to be done 目指す姿 ・ how things are to stand at the end of the year 根拠 ・ policy or plan it comes from 主管課 ● the one division in front 関係課 ・ other divisions, parted by 、 優先度 ・ high, middle, low, or a rank 備考 ・ anything"
 },
 {
  "at": "forms.html#objectives",
  "title": "Forms › 課の目標 (objectives)",
  "text": "Heading Needed What to write 課名 ● the division; may stand in the title instead 係名 ・ section 目標番号 ● once only inside the division 対応する重点課題 ● issue numbers, the principal one first; 課独自 for none 目標項目 ● what; one objective a row 取組内容 ● how 指標名 ・ what is measured 現状値 ・ present value; used for 以下 targets 目標値 ● how far: a number, or something delivered 単位 ・ unit 向き ・ 以上 (at least, the default) or 以下 (at most) 期限 ● 令和6年9月末, R6.9.30, 上半期, 年度末 … 難易度 ・ A, B, C … ウエイト ・ totals 100 in a division that uses it 主担当 ● a name or number of the staff list 副担当 ・ several parted by 、 従事割合（主） ・ 0.3人, 30％ or 120時間 従事割合（副） ・ in the order of 副担当; one value is for each 進捗 △ ◎ ○ △ × 上期実績 △ done by the end of September 下期の課題 ・ needed with △ and × 実績値 △ value at the end of the year 達成率 ・ may stay blank: the computed rate counts 達成度 △ A B C D, or － when it cannot be judged 成果 ・ what came of it 未達理由 △ needed with C and D 今後の対応 ・ what follows next year 備考 ・ anything"
 },
 {
  "at": "forms.html#staff",
  "title": "Forms › 職員 (staff)",
  "text": "Heading Needed What to write 職員番号 ● once only 氏名 ● as in 主担当 and 副担当 課 ● division 係 ・ section 職名 ・ position 任用区分 ● 正規, 再任用, 会計年度任用職員 … 週勤務時間 ● 38.75 is one full-timer 換算人数 ・ computed when blank 在籍期間 ・ only for people who come or go: R6.7〜R7.3 兼務先割合 ・ share of work elsewhere 経常業務割合 ・ share that objectives cannot use 時間外 ・ not used in figures"
 },
 {
  "at": "rules.html",
  "title": "Rules",
  "text": "Errors spoil the figures; warnings are for a person to judge; notes only tell. A rule is switched off by its name in 設定."
 },
 {
  "at": "rules.html#list",
  "title": "Rules › All rules",
  "text": ""
 },
 {
  "at": "rules.html#issue-uncovered",
  "title": "Rules › Issue without objective",
  "text": "Error ・ every round ・ Name issue-uncovered Example: No objective names issue 1-(2)-① \"避難の手助け\". Remedy: Decide which division takes it up, or give a waiver with its reason in 設定."
 },
 {
  "at": "rules.html#issue-thin",
  "title": "Rules › Thin issue",
  "text": "Warning ・ every round ・ Name issue-thin Example: Only one objective names issue 1-(2)-② \"福祉避難所の準備\". Remedy: See whether another objective can be added."
 },
 {
  "at": "rules.html#issue-unknown",
  "title": "Rules › Unknown issue number",
  "text": "Error ・ every round ・ Name issue-unknown Example: \"2-(6)-①\" is no issue of the department. The numbers are 1-(1)-①, 1-(1)-②, 1-(2)-①. Remedy: Use this year's issue number."
 },
 {
  "at": "rules.html#objective-orphan",
  "title": "Rules › Objective without issue",
  "text": "Error ・ every round ・ Name objective-orphan Example: Objective \"15 窓口の満足度調査\" names no issue. Remedy: Enter the issue number, or 課独自 when it is the division's own."
 },
 {
  "at": "rules.html#number-duplicate",
  "title": "Rules › Number twice",
  "text": "Error ・ every round ・ Name number-duplicate Example: Objective number \"3\" occurs twice (first: B8). Remedy: Renumber one of the two."
 },
 {
  "at": "rules.html#required-blank",
  "title": "Rules › Required cell blank",
  "text": "Error ・ every round ・ Name required-blank Example: The required \"目標値\" is empty. Remedy: Fill in the cell."
 },
 {
  "at": "rules.html#year-mismatch",
  "title": "Rules › Another year",
  "text": "Error ・ every round ・ Name year-mismatch Example: The deadline \"令和5年9月末\" is outside fiscal year 2024. Remedy: Use a date of this fiscal year."
 },
 {
  "at": "rules.html#target-unmeasurable",
  "title": "Rules › Unmeasurable target",
  "text": "Warning ・ every round ・ Name target-unmeasurable Example: \"努める\" alone cannot be measured. Remedy: State a number, or something that will exist (a plan, a manual)."
 },
 {
  "at": "rules.html#deadline-unreadable",
  "title": "Rules › Unreadable deadline",
  "text": "Warning ・ every round ・ Name deadline-unreadable Example: The deadline \"早いうちに\" cannot be read as a period. Remedy: Write it like 令和6年9月末."
 },
 {
  "at": "rules.html#deadline-vague",
  "title": "Rules › Vague deadline",
  "text": "Note ・ every round ・ Name deadline-vague Example: The deadline is only \"通年\", without a milestone. Remedy: Add a month for a milestone."
 },
 {
  "at": "rules.html#weight-total",
  "title": "Rules › Weight total",
  "text": "Error ・ every round ・ Name weight-total Example: The weights of 高齢福祉課 total 95 instead of 100. Remedy: Make the weights total 100."
 },
 {
  "at": "rules.html#staff-unknown",
  "title": "Rules › Not on the staff list",
  "text": "Error ・ every round ・ Name staff-unknown Example: \"仮名 齋太\" is not on the staff list. Near: 仮名 斎太(1203). Remedy: Use a name or number of the staff list."
 },
 {
  "at": "rules.html#staff-other-division",
  "title": "Rules › Other division’s staff",
  "text": "Warning ・ every round ・ Name staff-other-division Example: 例示 梅子 belongs to 地域福祉課 but is assigned in 障害福祉課. Remedy: Make sure both divisions agree to the assignment."
 },
 {
  "at": "rules.html#support-missing",
  "title": "Rules › No support",
  "text": "Warning ・ every round ・ Name support-missing Example: Objective \"8 見守りの拡大\" has no support (副担当). Remedy: Name a support."
 },
 {
  "at": "rules.html#lead-is-support",
  "title": "Rules › Lead is support",
  "text": "Error ・ every round ・ Name lead-is-support Example: \"例示 梅子\" is both lead and support. Remedy: Name somebody else as support."
 },
 {
  "at": "rules.html#part-timer-alone",
  "title": "Rules › Appointee alone",
  "text": "Warning ・ every round ・ Name part-timer-alone Example: 図解 北斗, a fiscal-year appointee (会計年度任用職員), leads without a support. Remedy: Add a regular member of staff as support."
 },
 {
  "at": "rules.html#outside-tenure",
  "title": "Rules › Outside tenure",
  "text": "Warning ・ every round ・ Name outside-tenure Example: The deadline \"令和7年3月末\" lies outside 架空 秋穂's time in post. Remedy: Change the deadline or the person."
 },
 {
  "at": "rules.html#effort-unknown",
  "title": "Rules › Effort unknown",
  "text": "Note ・ every round ・ Name effort-unknown Example: The effort of lead \"図解 北斗\" is unknown; the load is \"at least\". Remedy: Enter the effort."
 },
 {
  "at": "rules.html#load-caution",
  "title": "Rules › Load: caution",
  "text": "Warning ・ every round ・ Name load-caution Example: 見本 一郎's load ratio is 1.15, over the caution limit 1.1. Remedy: Consider moving a role."
 },
 {
  "at": "rules.html#load-over",
  "title": "Rules › Load: over",
  "text": "Error ・ every round ・ Name load-over Example: 例示 梅子's load ratio is 1.50, over the overload limit 1.3. Remedy: Move a role or drop an objective."
 },
 {
  "at": "rules.html#lead-concentration",
  "title": "Rules › Leads concentrated",
  "text": "Warning ・ every round ・ Name lead-concentration Example: 例示 梅子 leads 5 of 15 objectives. Remedy: See whether leads can be shared."
 },
 {
  "at": "rules.html#deadline-cluster",
  "title": "Rules › Deadlines clustered",
  "text": "Warning ・ every round ・ Name deadline-cluster Example: 3 of 雛形 空's objectives are due in 2024-12. Remedy: See whether deadlines or roles can be spread."
 },
 {
  "at": "rules.html#progress-missing",
  "title": "Rules › Progress missing",
  "text": "Error ・ Mid-year only ・ Name progress-missing Example: Objective \"14 健康教室の見直し\" has no progress mark (◎○△×). Remedy: Enter the progress mark (◎○△×)."
 },
 {
  "at": "rules.html#shortfall-no-action",
  "title": "Rules › No second-half task",
  "text": "Warning ・ Mid-year only ・ Name shortfall-no-action Example: Progress is ×, but 下期の課題 is empty. Remedy: Enter 下期の課題."
 },
 {
  "at": "rules.html#result-missing",
  "title": "Rules › Result missing",
  "text": "Error ・ Year end only ・ Name result-missing Example: 実績値 (actual) and 達成度 (grade) missing. Remedy: Enter the actual value and the grade."
 },
 {
  "at": "rules.html#shortfall-no-reason",
  "title": "Rules › No reason given",
  "text": "Error ・ Year end only ・ Name shortfall-no-reason Example: The grade is C, but 未達理由 is empty. Remedy: Enter the reason."
 },
 {
  "at": "rules.html#grade-contradicts-rate",
  "title": "Rules › Grade against rate",
  "text": "Warning ・ every round ・ Name grade-contradicts-rate Example: The grade is \"A\", but a rate of 94.7% gives \"B\". Remedy: Check the grade and the actual value."
 },
 {
  "at": "rules.html#ratio-mismatch",
  "title": "Rules › Figures disagree",
  "text": "Warning ・ every round ・ Name ratio-mismatch Example: The ratio in \"152/283（64％）\" is 53.7% when computed, but 64% as written. Remedy: Check numerator, denominator and percentage."
 },
 {
  "at": "rules.html#issue-reworded",
  "title": "Rules › Issue reworded",
  "text": "Warning ・ every round ・ Name issue-reworded Example: Issue 2-(4)-② is worded differently now. Here: \"子どもの学習を支える\" Department: \"子どもの学びと居場所を支える\". Remedy: Bring the division's copy up to the department's wording (distributing again does so)."
 },
 {
  "at": "rules.html#form-changed",
  "title": "Rules › Form changed",
  "text": "Warning ・ every round ・ Name form-changed Example: Does the heading \"めざす値\" mean \"目標値\"? Remedy: If so, add it to 見出し｜読み替え in 設定."
 },
 {
  "at": "rules.html#submission-missing",
  "title": "Rules › Not submitted",
  "text": "Error ・ every round ・ Name submission-missing Example: There is no workbook of 障害福祉課. Remedy: Ask the division for its workbook."
 },
 {
  "at": "rules.html#submission-duplicate",
  "title": "Rules › Submitted twice",
  "text": "Warning ・ every round ・ Name submission-duplicate Example: 高齢福祉課 has 2 different workbooks (高齢福祉課.xlsx, 高齢福祉課(2).xlsx); none was rolled up. Remedy: Leave only the right one and roll up again."
 },
 {
  "at": "rules.html#file-unreadable",
  "title": "Rules › Unreadable file",
  "text": "Error ・ every round ・ Name file-unreadable Example: The file is protected by a password. Remedy: Enter its password, or use a copy saved without one."
 },
 {
  "at": "arithmetic.html",
  "title": "Arithmetic",
  "text": "All figures here are computed by the product itself. What How Example Capacity weekly hours ÷ 38.75 × months ÷ 12 × (1 − secondment) 31 h, 9 months, 20% → 0.48 Effort in percent percent × the person's own capacity 30% of 0.8 → 0.24 Effort in hours hours ÷ 1860 120 h → 0.0645 Load ratio (routine + efforts) ÷ capacity (0.4 + 0.5 + 0.25) ÷ 1 → 1.15 Rate, 以上 actual ÷ target 152 of 180 → 84.4% , C Rate, 以下 with baseline (baseline − actual) ÷ (baseline − target) 200, 150, 160 → 80% , C Rate, 以下 without 2 − actual ÷ target 6 for 5 → 80% , C Weighted rate Σ weight × rate ÷ Σ weight 60 × 90%, 40 × 120% → 102% Roll-up of five judged objectives: 5 at A or B 順調 , 4 概ね順調 , 3 やや遅れ , 2 遅れ ."
 },
 {
  "at": "troubleshooting.html",
  "title": "Troubleshooting",
  "text": "Open the self-check first and save its result. Blank pane : resize it, reopen it, then restart Excel; last, clear %LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef with Excel closed. No button on the Home tab : add the add-in again under Add-ins, Shared folder. Editing a cell : press Enter in the cell. Cannot write : unprotect the sheet, or roll up again when somebody else has changed a cell. Not on the staff list : look at the near spellings; variants of a kanji are proposed, never taken for the same."
 },
 {
  "at": "privacy.html",
  "title": "Privacy",
  "text": "Workbooks are read, judged and written on this machine only. The page connects to its own server and nothing else; its Content-Security-Policy stops the rest, office.js's telemetry included. The server sees ordinary requests for its files: no workbook name, no content. Browser storage holds view settings, and drafts on the workbench page. Written sheets hold file names, SHA-256 values and times. Names can be masked in a copy. Look through free texts before handing it on."
 },
 {
  "at": "install.html",
  "title": "Installation",
  "text": "One internal HTTPS server for static files is all that is needed. No internet. npm ci npm run package -- --origin https://server.example.lg.jp/tenkai --share \\\\server\\tenkai-addin Server : serve the folder web with IIS (web.config is inside) or nginx ( deploy/nginx/tenkai.conf ). Send no X-Frame-Options, and no no-store for icons. Check : open selfcheck.html ; nothing must be left to mend. Excel , one of: shared-folder catalogue ( deploy/registry/shared-folder-add.reg , deploy/gpo.txt ; Windows, not supported by Microsoft for production); centralised deployment of manifest.xml in the Microsoft 365 admin center; developer sideload for a pilot ( developer-add.reg ); or no add-in at all: workbench.html . Excel of Microsoft 365, LTSC 2024 or LTSC 2021 is needed. The makers have not seen the product inside real Excel: run the pilot first."
 },
 {
  "at": "pilot.html",
  "title": "Pilot in 15 minutes",
  "text": "One person, one PC, once for each kind of Excel. The figures are computed from the samples by the product itself. Write down what you see in pilot/pilot-record.xlsx . No. Minutes Do See 1 1 Open selfcheck.html in Edge Nothing to mend; only Excel’s answer may be “not applicable” 2 1 Save the result as text tenkai-selfcheck.txt opens in Notepad 3 2 Open workbench.html and the five sample workbooks of the start 13 issues, 60 objectives, 45 people 4 1 Look at 点検 (check) 10 errors, 16 warnings, 7 notes; issue 2-(5)-① has no objective 5 1 Look at 業務負荷 (load) 4 people overloaded; the highest ratio is 1.50 6 2 Open Excel and add the add-in in one of the ways of install.html Three buttons on the Home tab 7 1 Open 福祉部.xlsx of the end samples in Excel and press 集約 The pane opens with department and year; it does not stay blank 8 2 Choose the four division workbooks of the end and roll up 4 handed in; issue 1-(1)-① is 概ね順調 with 8/8/8 9 1 Look at what will be written, then write Five new sheets 10 1 Press undo The workbook is as it was 11 1 Write again, save, close and open The five sheets are still there 12 1 Open selfcheck.html inside Excel where that is possible, and save the result Nothing to mend; Excel answers"
 }
];
