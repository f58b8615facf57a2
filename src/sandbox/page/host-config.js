const foreground = {
  default: { default: 'var(--ink)', subtle: 'var(--ink-soft)' },
  dark: { default: 'var(--ink)', subtle: 'var(--ink-soft)' },
  light: { default: 'var(--surface)', subtle: 'var(--ink-faint)' },
  accent: { default: 'var(--accent-ink)', subtle: 'var(--accent-ink)' },
  good: { default: 'var(--good)', subtle: 'var(--good)' },
  warning: { default: 'var(--warn)', subtle: 'var(--warn)' },
  attention: { default: 'var(--bad)', subtle: 'var(--bad)' },
}

const style = (background, border) => ({
  backgroundColor: background,
  ...(border ? { borderColor: border } : {}),
  foregroundColors: foreground,
})

/** Sizes, spacings and limits close to Teams' own; colours are the page's variables, so light and dark need no redraw. */
export const hostConfig = {
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  adaptiveCard: { allowCustomStyle: false },
  containerStyles: {
    default: style('transparent'),
    emphasis: style('var(--card-emphasis)'),
    accent: style('var(--accent-wash)', 'var(--accent-edge)'),
    good: style('var(--good-wash)', 'var(--good-edge)'),
    warning: style('var(--warn-wash)', 'var(--warn-edge)'),
    attention: style('var(--bad-wash)', 'var(--bad-edge)'),
  },
  textStyles: { heading: { size: 'medium', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
  textBlock: { headingLevel: 3 },
  factSet: {
    title: { color: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 0 },
    value: { color: 'default', wrap: true },
    spacing: 6,
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', size: 'default', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder', size: 'default' },
    },
    errorMessage: { size: 'small', color: 'attention', weight: 'default' },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 0,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
    iconSize: '16px',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
}
