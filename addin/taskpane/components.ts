// The components of Fluent that the pane uses, and no others: each import registers one.
import '@fluentui/web-components/badge/define.js';
import '@fluentui/web-components/button/define.js';
import '@fluentui/web-components/progress-bar/define.js';
import '@fluentui/web-components/spinner/define.js';
import '@fluentui/web-components/tab/define.js';
import '@fluentui/web-components/tablist/define.js';
