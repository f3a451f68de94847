/** The style sheet of the single-file report: an article that prints well. No fonts and nothing else from outside. */
export const htmlStyle = `:root{color-scheme:light;--ink:#1a1a1a;--soft:#595959;--line:#ccc;--accent:#0017c1}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:#fff;font:1rem/1.65 "Noto Sans JP","Hiragino Sans","Yu Gothic",Meiryo,system-ui,sans-serif;overflow-wrap:anywhere}
:lang(ja),:lang(zh){line-height:1.8}
main{max-width:46rem;margin:0 auto;padding:2rem 1rem 4rem}
header{border-bottom:3px solid var(--ink);padding-bottom:1.5rem;margin-bottom:2rem}
h1{font-size:clamp(1.5rem,1.1rem + 2vw,2.25rem);line-height:1.35;margin:.25rem 0}
h2{font-size:1.5rem;line-height:1.4;margin:3rem 0 1rem;border-top:1px solid #767676;padding-top:1rem}
h3{font-size:1.15rem;margin:2rem 0 .5rem}
p{margin:.75rem 0}
a{color:var(--accent);text-underline-offset:.2em}
a:focus-visible,summary:focus-visible{outline:4px solid #b78f00;outline-offset:2px}
.kicker,.quiet,figcaption,.measure{color:var(--soft)}
.quiet,figcaption,.measure,summary,.note{font-size:.9rem}
.summary{font-size:1.125rem;font-weight:700}
.notice{border:1px solid var(--line);border-left:6px solid var(--accent);padding:.75rem 1rem;font-weight:700}
blockquote{margin:1.5rem 0 .5rem;border-left:4px solid #767676;padding-left:.9rem;font-weight:500}
.findings>li{margin:1rem 0;font-size:1.1rem}
.number{font-weight:700;white-space:nowrap}
.mark{font-size:.75rem;font-weight:700;border:1px solid var(--accent);border-radius:3px;padding:0 .4em;color:var(--accent);white-space:nowrap}
.note{border-left:4px dotted var(--accent);padding-left:.75rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums;margin:.5rem 0 1rem}
caption{text-align:start;color:var(--soft);font-size:.85rem;padding-bottom:.25rem}
th,td{text-align:start;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{font-weight:700;border-bottom:2px solid #767676}
.right{text-align:end;white-space:nowrap;overflow-wrap:normal}
td.text,th.text{min-width:14rem}
figure{margin:1.5rem 0 2rem}
figure h3{margin:0}
.picture{width:100%;height:auto;display:block;margin:.75rem 0}
.picture--square{max-width:32rem}
summary{cursor:pointer;color:var(--accent);min-height:1.75rem}
details>div{padding:.5rem .9rem;background:#f8f8fb;border:1px solid var(--line);border-radius:4px}
dt{font-weight:700;margin-top:.75rem}
dd{margin:0}
footer{border-top:1px solid #767676;margin-top:3rem;padding-top:1rem;color:var(--soft);font-size:.9rem}
tr:target,li:target{background:#e8f1fe}
@media print{@page{size:A4;margin:18mm 16mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
body{font-size:10.5pt}main{max-width:none;padding:0}h2,h3{break-after:avoid}figure,tr,blockquote,.findings>li{break-inside:avoid}nav{display:none}
details::details-content{content-visibility:visible;display:block}summary{list-style:none;color:var(--soft)}.scroll{overflow:visible}}
`;
