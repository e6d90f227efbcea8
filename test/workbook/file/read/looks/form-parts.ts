// A small form dressed as cities dress theirs: every kind of look once, in XML as Excel writes it.
import { packageBytes, sheetData } from '../package-bytes';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

export const STYLES = `
<fonts><font><sz val="11"/><name val="ＭＳ Ｐゴシック"/></font>
<font><b/><i/><strike/><u val="double"/><sz val="16"/><color rgb="FFC00000"/><name val="ＭＳ 明朝"/></font>
<font><sz val="11"/><color theme="4" tint="-0.25"/><name val="x');}body{display:none"/></font></fonts>
<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.8"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>
<borders><border/><border diagonalUp="1"><left style="thin"><color auto="1"/></left><right style="medium"><color rgb="FF0000FF"/></right>
<top style="hair"/><bottom style="double"/><diagonal style="dashed"/></border></borders>
<cellXfs><xf fontId="0" fillId="0" borderId="0"/>
<xf fontId="1" fillId="2" borderId="1"><alignment horizontal="distributed" vertical="center" wrapText="1" indent="2"/></xf>
<xf fontId="2" fillId="3" borderId="0"><alignment textRotation="255" shrinkToFit="1"/></xf>
<xf fontId="0" fillId="1" borderId="0"/><xf fontId="0" fillId="0" borderId="0"/></cellXfs>
<dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>`;

const SHEET = `
<sheetPr><tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr>
<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="13.5"/>
<cols><col min="1" max="1" width="4.25"/><col min="2" max="3" width="20.625" style="3"/><col min="5" max="5" hidden="1" outlineLevel="1"/></cols>
${sheetData(`<row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>1</v></c><c r="B1" s="1"/><c r="C1" s="2"/></row>
<row r="3" s="2" customFormat="1" outlineLevel="1"><c r="A3" s="4"><v>1</v></c></row>`)}
<conditionalFormatting sqref="A3:A9 C3"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>$B$1</formula></cfRule>
<cfRule type="expression" dxfId="0" priority="1"><formula>A3=1</formula></cfRule></conditionalFormatting>
<hyperlinks><hyperlink ref="A3" r:id="h1"/><hyperlink ref="B3:C3" location="'別'!A1"/></hyperlinks>
<pageMargins left="0.5" right="0.4" top="0.3" bottom="0.2" header="0.1" footer="0"/>
<pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/>
<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>
<rowBreaks count="1"><brk id="40" man="1"/></rowBreaks><drawing r:id="d1"/>`;

const relations = (list: string) => `<Relationships xmlns="${RELATIONSHIPS}">${list}</Relationships>`;

/** `Sheet1` is the form. */
export const formBytes = (): Uint8Array =>
  packageBytes({
    sheets: [SHEET],
    styles: STYLES,
    strings: `<si><t>何もない</t></si><si><r><t>赤い</t></r><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>所</t></r></si>`,
    replaced: {
      'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="s1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Sheet1'!$A$1:$C$40</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Sheet1'!$A:$B,'Sheet1'!$1:$2</definedName></definedNames></workbook>`,
      'xl/worksheets/_rels/sheet1.xml.rels': relations(
        `<Relationship Id="h1" Type="${OFFICE}/hyperlink" Target="https://www.example.jp/" TargetMode="External"/><Relationship Id="d1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="c1" Type="${OFFICE}/comments" Target="../comments1.xml"/>`,
      ),
      'xl/comments1.xml': `<comments xmlns="x"><commentList><comment ref="B3"><text><r><t>ここに</t><rPh><t>ヨミ</t></rPh></r><r><t>書く</t></r></text></comment></commentList></comments>`,
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>9525</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>19050</xdr:rowOff></xdr:to><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="角丸"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>記入例</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="952500" cy="190500"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="図 1" descr="市章"/></xdr:nvPicPr></xdr:pic></xdr:oneCellAnchor></xdr:wsDr>`,
    },
  });
