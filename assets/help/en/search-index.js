// Made by src/delivery/help.ts.
window.tenkaiHelpIndex = [
 {
  "at": "index.html",
  "title": "Where to start",
  "text": "Tenkai links a department's priority issues (重点課題) with its divisions' objectives (課の目標), finds gaps, levels workloads and rolls results up into the department summary. It works in Excel's task pane. Where add-ins are barred, the same screens work in a browser. Workbooks never leave the machine."
 },
 {
  "at": "index.html#roles",
  "title": "Where to start › By role",
  "text": "Division heads and whoever writes objectives : write and check objectives Planning clerks : distribute, collect, roll up Managers : read the results IT staff : installation, 15-minute pilot"
 },
 {
  "at": "index.html#look-up",
  "title": "Where to start › To look up",
  "text": "Forms: what to write in each column, and what is required Rules: what a finding means and how to mend it Arithmetic: load ratios, achievement rates and roll-up grades, with examples Troubleshooting Privacy and network"
 },
 {
  "at": "index.html#tabs",
  "title": "Where to start › The four tabs",
  "text": "The four tabs of the pane: 対応づけ, 点検, 業務負荷, 集約 Tab What it is for 対応づけ (Link) Decide which priority issue an objective serves 点検 (Check) See what is missing or contradicts, and go to its cell 業務負荷 (Load) See each person's load ratio and make a proposal for reassignment 集約 (Roll up) Take the divisions' workbooks in and write into the department workbook The screens speak English when Excel or the browser does. Headings and generated sheets stay in Japanese, because they are the city's documents."
 },
 {
  "at": "division.html",
  "title": "Write and check objectives",
  "text": "For division heads and whoever writes a division's objectives. It takes about ten minutes."
 },
 {
  "at": "division.html#write",
  "title": "Write and check objectives › 1. Write",
  "text": "Open the workbook from the planning section in Excel. Division, fiscal year and the department's priority issues are in it already. Write one objective a row in the sheet 目標. Choose 対応する重点課題 from the cell's list. Write 課独自 for an objective that serves no issue. A blank cell is an error. Name 主担当 (lead) and 副担当 (support) by a name or a staff number of the 職員 table. Efforts may be written 0.3人, 30％ or 120時間. What goes into each column stands under forms. A city's own form is read as it is, with other headings and another order of columns."
 },
 {
  "at": "division.html#check",
  "title": "Write and check objectives › 2. Check",
  "text": "Press 点検 (Check) on the Home tab. Press a finding to go to its cell. What you mend is checked again at once. Mend until no errors are left. Warnings may stay when you know why. The tab 点検: each finding with its sheet, its cell and its remedy Four findings are common: An objective without an issue: give a number, or 課独自. A target that cannot be measured: besides 努める or 図る, give a number or something delivered. A deadline that cannot be read: write it like 令和6年9月末. No support: decide who takes over when the lead is away."
 },
 {
  "at": "division.html#load",
  "title": "Write and check objectives › 3. Look at the balance",
  "text": "The tab 業務負荷 (Load) shows a load ratio for each person. Over 1.10 is caution, over 1.30 is overload. The proposal keeps everybody under the limit with the fewest changes. It changes nothing until it is written. Talk with the people before you decide. A proposal before it is written: each cell that changes, with the person before and after"
 },
 {
  "at": "division.html#submit",
  "title": "Write and check objectives › 4. Hand in",
  "text": "Save, and send the workbook to the planning section as usual. The file may be renamed: the division is read from its content."
 },
 {
  "at": "division.html#later",
  "title": "Write and check objectives › Mid-year and year-end",
  "text": "Mid-year (September): give 進捗 as ◎○△×. With △ or ×, write 下期の課題 too. Year-end (March): write 実績値 and 達成度. With C or D, write 未達理由 too. The achievement rate is computed."
 },
 {
  "at": "planning.html",
  "title": "Distribute, collect, roll up",
  "text": "For planning clerks, who put a department's workbooks together."
 },
 {
  "at": "planning.html#draft",
  "title": "Distribute, collect, roll up › 1. Make the table of priority issues",
  "text": "A policy text (.txt .md .docx) gives drafts of issues: those it names 重点課題1 … alone, else the parts of its section 重点課題, 重点目標, 重点取組 …, else all its numbered clauses. Lists and tables of Word are read. Titles, what is said below them, aims and divisions go into columns of their own. What was left out is printed by the command; --sections HEADING chooses other sections. Open the pane in an empty workbook and choose the policy text, or do it by command: npm run -s tenkai -- issues policy.txt --department 福祉部 --year 令和6年度 --out 福祉部.xlsx Fill in 主管課 (lead division) and 関係課 (related divisions) in the workbook it makes. Those divisions get forms."
 },
 {
  "at": "planning.html#distribute",
  "title": "Distribute, collect, roll up › 2. Distribute to the divisions",
  "text": "On the tab 集約 (Roll up), under distribution and the new year, save the forms for the divisions: one workbook each. When an issue has been reworded, distribute again. The rows that divisions have written stay as they are."
 },
 {
  "at": "planning.html#consolidate",
  "title": "Distribute, collect, roll up › 3. Collect and roll up",
  "text": "Open the department workbook and choose all the divisions' workbooks on the tab 集約. Roll up. Who has handed in and the figures of each issue appear. Nothing is written yet. Look at what will be written: the new sheets, and every cell that changes. Write. Undo takes it back to what it was before. The tab 集約 after writing; 元に戻す takes it back Six sheets are made: Sheet What it holds 組織目標展開整理表 Issues down, divisions across. 【未設定】 marks a division that should have an objective and has none 部の総括 Figures and a draft grade for each issue. 確定評価, コメント and 総合評価 are for people to fill in 点検結果 Every finding with its place. 対応 is for people to fill in 業務負荷 Load ratios by person and month 取込記録 The files and rows that the figures come from 証跡 The objectives behind each roll-up grade What people wrote is never written over by a second roll-up. Drafts such as the main results stay as they were mended."
 },
 {
  "at": "planning.html#submissions",
  "title": "Distribute, collect, roll up › When a submission is difficult",
  "text": "Missing : ask that division. The others are rolled up meanwhile. Twice : equal copies count once. Of two different ones neither counts until one is left. Of another year : not counted. Unreadable : the reason is named. The other files go on."
 },
 {
  "at": "planning.html#settings",
  "title": "Distribute, collect, roll up › Fit the city's own form",
  "text": "The sheet 設定 of the department workbook holds: limits of load ratios, limits of the grades, one person's hours in a year synonyms of headings (the city's heading → the form's heading) waived issues with their reasons; without a reason a waiver does not count rules not to use"
 },
 {
  "at": "planning.html#mask",
  "title": "Distribute, collect, roll up › Before a large meeting",
  "text": "Choose to mask names, and a copy can be saved in which 職員1, 職員2 … stand for the people."
 },
 {
  "at": "managers.html",
  "title": "Read the results",
  "text": "For heads of departments and others who read what has been rolled up. There are three places to look at."
 },
 {
  "at": "managers.html#matrix",
  "title": "Read the results › 1. 組織目標展開整理表, the deployment matrix",
  "text": "Issues down, divisions across: one page shows which division answers which issue with which objective. The deployment matrix: issues down, divisions across 【未設定】 : a lead or related division has no objective for it. 未展開 : no objective of any division names the issue. Find a division, or leave a waiver with its reason. 手薄 : one objective only, or none of the lead division."
 },
 {
  "at": "managers.html#summary",
  "title": "Read the results › 2. 部の総括, the department summary",
  "text": "Each issue has its objectives' grades counted and a draft roll-up grade. The draft is arithmetic. People decide. The department summary: grades counted for each issue, with the draft roll-up grade Figures always show their denominators. 評価5／報告5／全6件 means that one of six has not been reported. The rate is the mean of the objectives that have one (arithmetic). 確定評価, コメント and 総合評価 are for people. Rolling up again leaves them alone. The details lead back to the objectives behind a grade, down to file and row."
 },
 {
  "at": "managers.html#load",
  "title": "Read the results › 3. 業務負荷, the load",
  "text": "A load ratio is (routine work + work for objectives) ÷ the time the person has. 1.00 is exactly full. ■ overload (over 1.30), ▲ caution (over 1.10) A person whose efforts are not all written has \"at least\" that ratio. Unknown is not zero. It is not for personnel appraisal. Marks of individuals and reasons for leave have no place anywhere in this product."
 },
 {
  "at": "forms.html",
  "title": "Forms",
  "text": "A table is told by its headings, not by its sheet's name or position. ● always needed, △ needed at mid-year or year-end, ・ optional."
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
  "at": "forms.html#accepted",
  "title": "Forms › What is read as it is",
  "text": "title rows above the table, headings of two or three rows, merged cells, hidden rows and columns columns in any order, columns nobody knows, notes and totals below the table division, department and year in a title or a file's name (the product says where it took them from) objectives that stand below a merged cell or a sub-heading instead of naming an issue's number one column 担当者 for everybody: whoever is marked ◎ or （主）, else the first, leads; the others support .xlsx .xlsm .xls .ods .csv; with a password too, once it is given A row with 合計 or 計 ends a table. After an empty row nothing is read until another heading row. A row in which only a pre-printed number or division stands counts as not written."
 },
 {
  "at": "forms.html#headings",
  "title": "Forms › When a heading is not known",
  "text": "Ways of saying it such as いつまでに or 達成基準 are read. For one that is not, write the city's heading beside the form's under 見出し｜読み替え in the sheet 設定 of the department workbook. 見出し 読み替え めざす値 目標値 しめきり 期限"
 },
 {
  "at": "rules.html",
  "title": "Rules",
  "text": "Findings have three weights. Errors must be mended or the figures are wrong. Warnings are for a person to judge. Notes only tell. To switch a rule off, write its name under 使わない規則 in the sheet 設定."
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
  "text": "The figures of the examples are computed by this product."
 },
 {
  "at": "arithmetic.html#capacity",
  "title": "Arithmetic › Capacity (換算人数)",
  "text": "What a person can give in a year. A full-timer who is there all year is 1人. weekly hours ÷ 38.75 × months in post ÷ 12 × (1 − share of work elsewhere) Example: 31 hours a week, 9 months, 20% elsewhere → 31 ÷ 38.75 × 9 ÷ 12 × 0.8 = 0.48人 A number in the column 換算人数 is taken as it is."
 },
 {
  "at": "arithmetic.html#effort",
  "title": "Arithmetic › Effort (従事割合)",
  "text": "Written As persons 0.3人 0.3人 30％ (of a person with a capacity of 0.8) 0.8 × 30％ = 0.24人 120時間 120 ÷ 1860 = 0.0645人 A number without a unit takes the heading's. With none there either it is persons, or a share where the cell is formatted as a percentage. A blank is unknown, not 0: that person's load ratio is then \"at least\"."
 },
 {
  "at": "arithmetic.html#load",
  "title": "Arithmetic › Load ratio (負荷率)",
  "text": "(routine work + work for objectives) ÷ capacity. Lead and support both count. Example: capacity 1.0, routine 40%, objectives of 0.5人 and 25% → (0.4 + 0.5 + 0.25) ÷ 1.0 = 1.15 Over 1.10 is caution, over 1.30 overload, under 0.60 slack. Exactly on a limit is not over it. Month by month, an effort is spread evenly over its objective's months and compared with a twelfth of the capacity."
 },
 {
  "at": "arithmetic.html#rate",
  "title": "Arithmetic › Achievement rate (達成率)",
  "text": "Target Formula Example Rate Grade 以上 (at least) actual ÷ target target 180, actual 152 84.4% C 以下 (at most), with a baseline (baseline − actual) ÷ (baseline − target) baseline 200, target 150, actual 160 minutes 80% C 以下 (at most), without 2 − actual ÷ target target 5, actual 6 80% C Targets in words, targets of 0 and rates below 0 are not computed. A person judges them."
 },
 {
  "at": "arithmetic.html#grade",
  "title": "Arithmetic › Grade (達成度)",
  "text": "A from 110%, B from 90%, C from 60%, D below. The sheet 設定 can change the limits. A grade that the division typed stands. A finding tells when it contradicts the rate."
 },
 {
  "at": "arithmetic.html#roll-up",
  "title": "Arithmetic › Roll-up grade (集約評価)",
  "text": "Only objectives with the issue as their principal one count. One that cannot be judged (－) counts as reported, not as judged. Share of A and B Roll-up grade Example (of five) all 順調 5 → 順調 two thirds or more 概ね順調 4 → 概ね順調 half or more やや遅れ 3 → やや遅れ less 遅れ 2 → 遅れ The rate is the mean of the objectives that have one, weighted by ウエイト when every one of them has it. Example: 90% with weight 60, 120% with weight 40 → 102% At mid-year ◎ and ○ count as A and B do."
 },
 {
  "at": "troubleshooting.html",
  "title": "Troubleshooting",
  "text": "Open the self-check first. A red line has its remedy below it. Save the result for the help desk."
 },
 {
  "at": "troubleshooting.html#blank",
  "title": "Troubleshooting › The pane stays blank",
  "text": "Drag the edge of the pane a little, to give it another width. Close it and press the button again. Close every Excel window and start Excel again. Last, close every Excel window and delete what is in the folder %LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef ."
 },
 {
  "at": "troubleshooting.html#no-button",
  "title": "Troubleshooting › No buttons on the Home tab",
  "text": "Open Add-ins on the Insert tab (in newer Excel: Home, Add-ins, Advanced) and choose it under Shared Folder. When a new version has other buttons, remove the add-in once and add it again."
 },
 {
  "at": "troubleshooting.html#editing",
  "title": "Troubleshooting › \"A cell is being edited\"",
  "text": "Excel takes no add-in's work while you type in a cell. Finish with Enter."
 },
 {
  "at": "troubleshooting.html#protected",
  "title": "Troubleshooting › It cannot write",
  "text": "The sheet is protected. Unprotect it on the Review tab. Somebody changed a cell after it was read. The difference is shown. Roll up again. The workbook is open read-only. Save it on your own PC and open that."
 },
 {
  "at": "troubleshooting.html#unreadable",
  "title": "Troubleshooting › A file cannot be read",
  "text": "Password : type it in the list of files on the tab 集約. Damaged : open the file in Excel and save it as .xlsx. Too large : delete sheets that are not needed and the empty rows below tables."
 },
 {
  "at": "troubleshooting.html#misread",
  "title": "Troubleshooting › Another division or year is read",
  "text": "The way each file was read says where it comes from. Mend the division or year in the title, or add a column 課名."
 },
 {
  "at": "troubleshooting.html#staff",
  "title": "Troubleshooting › A person is \"not on the staff list\"",
  "text": "Spaces and widths of letters do not matter. Variants of a kanji (斎, 齋) may be another person, so they are only offered. Mend the list or the objective."
 },
 {
  "at": "troubleshooting.html#kana",
  "title": "Troubleshooting › Kana input goes wrong",
  "text": "There is a report of kana typed into add-in panes coming out garbled. Use romaji input, or write into the cell."
 },
 {
  "at": "privacy.html",
  "title": "Privacy and network",
  "text": ""
 },
 {
  "at": "privacy.html#network",
  "title": "Privacy and network › Nothing is sent",
  "text": "Workbooks are read, judged and written on this machine only. The page connects to the server it stands on and to nothing else. The server's Content-Security-Policy stops any other address. The server sees ordinary requests for the page's files (its access log): neither a workbook's name nor its content. Microsoft's office.js is a copy on the same server. The statistics it tries to send are stopped in the same way."
 },
 {
  "at": "privacy.html#read",
  "title": "Privacy and network › What is read",
  "text": "Staff number, name, division, kind of employment, working hours, time in post and efforts, to compute load ratios. There is no column for personnel marks or for reasons of illness and leave. Do not write them."
 },
 {
  "at": "privacy.html#stored",
  "title": "Privacy and network › What is kept",
  "text": "Where What How to remove it Workbook the sheets that were written delete the sheets, or undo Browser of this PC view settings; on the browser page, unfinished workbooks clear the browser's site data The sheets 取込記録 and 証跡 file names, SHA-256 values, times delete the sheets"
 },
 {
  "at": "privacy.html#mask",
  "title": "Privacy and network › Before handing it on",
  "text": "A copy can be made with 職員1 and so on in place of names. In small groups, where one could tell who it is, the numbers are hidden. Look through free texts for names yourself before you hand the copy on."
 },
 {
  "at": "install.html",
  "title": "Installation",
  "text": "For IT staff. No internet is needed: one internal HTTPS server for static files is all."
 },
 {
  "at": "install.html#needs",
  "title": "Installation › Where it works",
  "text": "Excel Works? Microsoft 365 (Windows) yes (WebView2) Office LTSC 2024 yes Office LTSC 2021 yes (Microsoft's support ended in October 2026) Office 2019, 2016 no; a notice says so Excel on the web where the user's browser can reach the server no Excel workbench.html in a browser (Edge, Chrome) The makers have not seen the product inside real Excel. It passes tests with Microsoft's unmodified office.js and in a browser. Do the pilot first."
 },
 {
  "at": "install.html#package",
  "title": "Installation › 1. Make the folder",
  "text": "On a PC with Node.js 20: npm ci npm run package -- --origin https://server.example.lg.jp/tenkai --share \\\\server\\tenkai-addin The same version always gives the same bytes. SHA256SUMS tells."
 },
 {
  "at": "install.html#server",
  "title": "Installation › 2. Put it on the server",
  "text": "IIS : make the folder web a virtual directory. web.config is in it. nginx : mend the three lines marked 変更 in deploy/nginx/tenkai.conf and put it into conf.d. A certificate of the internal authority will do, once that authority is among the PC's trusted root authorities. Send no X-Frame-Options: Excel on the web shows the page in a frame. Send no Cache-Control: no-store for icons: Office would not show them. Open selfcheck.html in a browser and see that nothing is left to mend."
 },
 {
  "at": "install.html#ways",
  "title": "Installation › 3. Into Excel",
  "text": "Choose one."
 },
 {
  "at": "install.html#share",
  "title": "Installation › A. Shared-folder catalogue (Windows)",
  "text": "Make a shared folder and put manifest.xml into it. Microsoft's instructions give users read and write access. Close every Office program and run deploy/registry/shared-folder-add.reg on each PC. For everybody, distribute the values of deploy/gpo.txt by group policy. Open Excel: Home, Add-ins, Advanced (in older Excel: Insert, My Add-ins), Shared Folder, and add 組織目標展開. To leave, run shared-folder-remove.reg and clear Office's cache. By hand: File, Options, Trust Center, Trust Center Settings, Trusted Add-in Catalogs; add the share ( \\\\server\\tenkai-addin ) and tick Show in Menu. Microsoft does not support this way for production. When a version changes the ribbon's buttons, each user adds it again. deploy/gpo.txt , 2 and 3, tells which policies stop it. Whether it works where optional connected experiences are off is not known."
 },
 {
  "at": "install.html#central",
  "title": "Installation › B. Centralised deployment (a Microsoft 365 tenant)",
  "text": "In the Microsoft 365 admin center open Settings, Integrated apps, Upload custom apps. The type is Office Add-in. Choose manifest.xml and assign it to the users. It can take a day until it appears in their Excel. The admin center is Microsoft's cloud. It holds the manifest alone (names and addresses). No workbook passes through it."
 },
 {
  "at": "install.html#developer",
  "title": "Installation › C. Pilot only (one PC, one user)",
  "text": "Put the manifest at C:\\Tenkai\\manifest.xml . Close Excel, run deploy/registry/developer-add.reg , open Excel. The buttons appear on the Home tab, or the add-in stands under Developer Add-ins. Afterwards run developer-remove.reg . It is a developers' way. Do not use it for production."
 },
 {
  "at": "install.html#workbench",
  "title": "Installation › D. No add-in at all",
  "text": "Open workbench.html in a browser. It shows the sheets and the same four tabs, and saves as .xlsx. It serves where add-ins are barred or there is no Excel. The browser page: the sheet on the left, the pane on the right"
 },
 {
  "at": "install.html#update",
  "title": "Installation › 4. A new version",
  "text": "Replace the folder web . Pages are asked for each time, so the change shows at once. Replace manifest.xml only where CHANGELOG.txt says マニフェストが変わりました (the manifest has changed)."
 },
 {
  "at": "install.html#office-js",
  "title": "Installation › Another office.js",
  "text": "web/office-js/ is a copy of npm's @microsoft/office-js 1.1.110 (up to ExcelApi 1.15). The product needs 1.9. To replace it, copy the files of the same names unchanged from Microsoft's CDN and look at selfcheck.html."
 },
 {
  "at": "pilot.html",
  "title": "Pilot in 15 minutes",
  "text": "One person, one PC, 15 minutes; once for each kind of Excel (Microsoft 365, LTSC 2024, LTSC 2021, on the web)."
 },
 {
  "at": "pilot.html#prepare",
  "title": "Pilot in 15 minutes › What you need",
  "text": "the pages on a server (installation, up to 2) the sample workbooks: five in samples/start and five in samples/end on that server, of a made-up city the largest workbook you have (a copy will do: one cell is changed, nothing is written by the pane) the sheet to fill in: pilot/pilot-record.xlsx of the package"
 },
 {
  "at": "pilot.html#steps",
  "title": "Pilot in 15 minutes › Do, and see",
  "text": "The figures are computed from the samples by this product. Where you see others, write down what you see. No. Minutes Do See 1 2 With the network as it always is (closed), add the add-in in one of the ways of install.html Three buttons on the Home tab 2 1 Open 福祉部.xlsx of the end samples in Excel and press 集約 The pane opens with department and year; it does not stay blank 3 1 With the pane open, type into two empty cells, wait three seconds, press Ctrl+Z twice Both are empty again; Undo is not grey 4 1 Open the largest workbook you have (about 45 sheets) with the pane, and change one cell The pane follows in about a second; write down the seconds 5 2 Back in 福祉部.xlsx, choose the four division workbooks of the end by the button and roll up 4 handed in; issue 1-(1)-① is 概ね順調 with 8/8/8 6 1 Drag a division workbook from Explorer onto the pane It is added (write × if not; the button must still work) 7 1 Look at what will be written, then write Six new sheets: 組織目標展開整理表, 部の総括, 点検結果, 業務負荷, 取込記録, 証跡 8 1 Press undo The workbook is as it was 9 2 Press 配布 and answer whether the files arrived; then save the copy without names, changing the way with “Another way” and “It did not” until all were tried Write down which arrived: folder, save as, new workbook, download 10 1 Write again, save, close and open The six sheets are still there 11 1 Close Excel, make the page’s server unreachable (pull the cable), open Excel and press the button Words say that it cannot be reached; connected again, it opens 12 1 Open selfcheck.html in Edge, and inside Excel where that is possible, and save the result as text Nothing to mend; tenkai-selfcheck.txt opens in Notepad"
 },
 {
  "at": "pilot.html#after",
  "title": "Pilot in 15 minutes › Afterwards",
  "text": "Send the filled-in sheet and the saved self-check (tenkai-selfcheck.txt) to whoever collects them. Run developer-remove.reg if the add-in came by the developers' way. The sample workbooks may be deleted."
 },
 {
  "at": "pilot.html#unknown",
  "title": "Pilot in 15 minutes › What we most want to know",
  "text": "The makers could not see these: whether Ctrl+Z works while the pane is open whether the pane follows an edit without delay by which of the ways files arrive, and whether dropping adds them whether an add-in of a shared folder appears on a PC without any internet whether it stays on a PC with connected experiences turned off whether Excel on the web shows the page in its frame how kana input and screen readers fare"
 }
];
