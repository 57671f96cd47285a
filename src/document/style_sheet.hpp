#pragma once

#include <string_view>

namespace percuta::document {

/// The rules of the style sheet; colours come from paint_of() and palette() as custom properties.
inline constexpr std::string_view style_sheet_rules = R"css(
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#e9eef1;color:var(--ink);
  font:1rem/1.5 "Noto Sans","Source Sans 3","Segoe UI",system-ui,"Helvetica Neue",Arial,sans-serif;
  font-variant-numeric:lining-nums tabular-nums;overflow-wrap:anywhere}
main{max-width:54rem;margin:0 auto;padding:2rem 1rem}
.side{background:#fff;border-radius:4px;padding:2.5rem 3rem 2rem;margin:0 0 2rem;
  box-shadow:0 1px 2px rgb(20 40 50/.12),0 6px 24px rgb(20 40 50/.06)}
.side>header{position:relative;border-bottom:2px solid var(--accent);padding-bottom:.8rem}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0;padding:0}
h1{font:700 1.85rem/1.2 "Noto Serif",Charter,"Iowan Old Style",Georgia,serif;color:var(--accent);
  text-wrap:balance}
.subtitle{color:var(--quiet);margin-top:.35rem}
.ribbon{float:right;margin:.35rem 0 .4rem 1rem;padding:.1rem .6rem;border:2px solid #961d1d;
  border-radius:3px;color:#961d1d;font-weight:700;font-size:.85rem;letter-spacing:.12em}
.watermark{display:none}
.side>section{margin-top:1.6rem}
h2{font-size:1.12rem;line-height:1.3;font-weight:700;color:var(--accent);margin-bottom:.45rem}
section>*+*{margin-top:.6rem}
section>h2+*{margin-top:0}
p,li,dd,dt,td,th{unicode-bidi:plaintext}
.text{color:var(--tone)}
.text.bold{font-weight:700}
.id{font-size:.74em;font-weight:400;line-height:1.2;color:var(--quiet);letter-spacing:.01em;
  display:inline-block;max-width:100%;padding:.08em .4em;margin-left:.15em;vertical-align:.08em;
  border:1px solid var(--rule);border-radius:.6em;background:#fafbfc}
.whole{white-space:nowrap}
.long{display:inline-block;max-width:100%}
.callout{background:var(--wash);border-left:5px solid var(--line);border-radius:3px;
  padding:.85rem 1.1rem .9rem}
.callout h2,.callout h3{font-size:1.3rem;line-height:1.25;margin:0;color:var(--tone)}
.callout p{margin-top:.3rem}
section>.callout h3{font-size:1.1rem}
dl{display:grid;grid-template-columns:minmax(0,11.5rem) minmax(0,1fr)}
dt,dd{padding:.28rem 0;border-top:1px solid var(--rule)}
dt{padding-right:1.2rem}
dt:first-of-type,dl>dt:first-of-type+dd{border-top:0}
dt{color:var(--quiet)}
ul,ol{padding-left:1.35rem}
li{padding-left:.15rem}
li+li{margin-top:.22rem}
li::marker{color:var(--line,var(--quiet));font-weight:700}
table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:.93rem;line-height:1.4}
th,td{text-align:left;vertical-align:top;padding:.38rem .8rem .38rem 0;
  border-top:1px solid var(--rule)}
th:last-child,td:last-child{padding-right:0}
thead th,thead td{border-top:0;border-bottom:1.5px solid var(--accent);color:var(--quiet);
  font-weight:700;font-size:.88em;vertical-align:bottom}
tbody tr:first-child>*{border-top:0}
tbody th{font-weight:700}
.bars .row{display:grid;grid-template-columns:minmax(0,14rem) minmax(0,1fr) 3rem;gap:0 .7rem;
  list-style:none;margin:0;padding:0}
.bars ul{padding:0}
.bars .label{padding:.12rem 0}
.bars .bar{position:relative;min-height:1.75em}
.bars svg{position:absolute;inset:0;width:100%;height:100%;overflow:visible}
.bars .value{font-weight:700;color:var(--tone);padding:.12rem 0}
.bars .unit{grid-column:2;text-align:right;color:var(--quiet);font-size:.9em}
.bars .axis{position:relative;grid-column:2;height:1.4em;font-size:.85em;color:var(--quiet)}
.bars .axis span{position:absolute;bottom:0;transform:translateX(-50%);white-space:nowrap}
.bars .axis span:first-child{transform:none}
.bars .axis span:last-child{transform:translateX(-100%)}
.bars .grid{stroke:var(--rule)}
.bars .track{stroke:var(--quiet);opacity:.6}
.bars .wait{fill:var(--line)}
.picture h2,.picture h3{font-size:1rem;line-height:1.35;margin:0 0 .35rem;color:var(--ink)}
.panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));
  gap:1.1rem 1.5rem}
.panels.alone{display:block}
.slim{display:none}
.panels svg{display:block;width:100%;height:auto}
.picture figcaption{margin-top:.35rem;color:var(--quiet);font-size:.9em;line-height:1.4}
.side>footer{margin-top:2rem;padding-top:.7rem;border-top:1px solid var(--rule);
  color:var(--quiet);font-size:.8rem;line-height:1.45}
@media screen and (max-width:46rem){
  main{padding:0}
  .side{padding:1.4rem 1.1rem;border-radius:0;margin-bottom:.8rem}
  h1{font-size:1.5rem}
  .ribbon{float:none;display:inline-block;margin:0 0 .5rem}
  dl{display:block}
  dt{padding:.45rem 0 0;font-size:.9rem}
  dd{padding:0 0 .4rem;border-top:0}
  table{table-layout:auto;overflow-wrap:break-word}
  col{width:auto!important}
  .wide,.wide tbody,.wide tr,.wide th,.wide td{display:block;width:auto}
  .wide thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .wide tr{padding:.6rem 0;border-top:1px solid var(--rule)}
  .wide tbody tr>*{border:0;padding:.1rem 0}
  .wide td{display:grid;grid-template-columns:minmax(0,9rem) minmax(0,1fr);gap:0 .8rem}
  .wide td::before{content:attr(data-head);color:var(--quiet);font-size:.9em}
  .wide td:empty{display:none}
  .bars .row{grid-template-columns:minmax(0,1fr) 3.2rem}
  .bars .label{grid-column:1/-1}
  .bars .axis,.bars .unit{grid-column:1}
  .broad{display:none}
  .slim{display:block}
}
@page{size:A4;margin:11mm 12mm 9mm;
  @bottom-right{font:7.5pt "Noto Sans",sans-serif;color:#52616c;
    content:counter(page) " / " counter(pages)}}
@media print{
  body{background:none;line-height:1.3}
  main{max-width:none;margin:0;padding:0}
  .side{font-size:var(--paper);padding:0;margin:0;box-shadow:none;border-radius:0;background:none;break-before:page}
  .side:first-of-type{break-before:auto}
  h1{font-size:1.75em}
  h2{font-size:1.12em;margin-bottom:.25em;break-after:avoid}
  .side>header{padding-bottom:.45em}
  .side>section{margin-top:.8em}
  section>*+*{margin-top:.4em}
  .subtitle{margin-top:.15em}
  .ribbon{font-size:.9em;margin-top:.2em}
  .callout{background:none;border:1px solid var(--rule);border-left:3pt solid var(--line);
    padding:.5em .8em .55em;break-inside:avoid}
  .callout h2,section>.callout h3{font-size:1.2em}
  .callout p{margin-top:.15em}
  .id{background:none;padding:0 .3em;border-width:.5pt}
  dl{grid-template-columns:minmax(0,30mm) minmax(0,1fr)}
  #patient dl{grid-template-columns:minmax(0,44mm) minmax(0,1fr)}
  ul,ol{padding-left:1.2em}
  dl{column-gap:.9em}
  .paired{columns:2;column-gap:1em}
  dt,dd{padding:.12em 0;break-inside:avoid}
  li+li{margin-top:.1em}
  li,tr,.bars .row{break-inside:avoid}
  p,li,dd{orphans:2;widows:2}
  thead{display:table-header-group}
  table{font-size:.95em;line-height:1.32}
  th,td{padding:.2em .7em .2em 0}
  .bars .row{grid-template-columns:minmax(0,48mm) minmax(0,1fr) 11mm;gap:0 3mm}
  .bars .label,.bars .value{padding:.05em 0}
  .bars .bar{min-height:1.45em}
  .picture{break-inside:avoid}
  .panels{gap:.7em 5mm}
  .side>footer{margin-top:1em;padding-top:.4em;font-size:7.5pt;line-height:1.35;break-inside:avoid}
  .side{position:relative}
  .watermark{display:block;position:absolute;z-index:-1;inset:0;overflow:hidden}
  .watermark b{position:absolute;left:-50mm;right:-50mm;top:calc(118mm + 277mm*var(--page));
    text-align:center;transform:rotate(-52deg);font-size:82pt;line-height:1;letter-spacing:.04em;
    white-space:nowrap;color:var(--mark)}
  #patient,#questions{line-height:1.17}
  .columns{columns:2;column-gap:5mm;column-fill:auto}
  .columns .ribbon{float:none;display:inline-block;margin:0 0 .2em}
}
)css";

}  // namespace percuta::document
