import {createElement, useState} from 'react';
import {addons, types, useChannel, useStorybookState} from 'storybook/manager-api';
import {Button} from 'storybook/internal/components';

/** Code of the story on screen, sent by the preview after each drawing. */
const CHANNEL = 'edu-widgets/embed-code';

/** A button in the toolbar of every story: the tag and the script line, on the clipboard. */
function CopyEmbedCode() {
  const [code, setCode] = useState('');
  const [told, setTold] = useState('');
  const {globals} = useStorybookState() as unknown as {globals?: {lang?: string}};
  useChannel({[CHANNEL]: (sent: string) => setCode(sent)});
  const isEnglish = globals?.lang === 'en';
  const words = isEnglish ? 'Copy embed code' : 'Sao chép mã nhúng';
  const done = isEnglish ? 'Copied' : 'Đã sao chép';
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(code);
    setTold(done);
    setTimeout(() => setTold(''), 2000);
  };
  return createElement(
    Button,
    {
      key: 'embed-code',
      variant: 'ghost',
      padding: 'small',
      ariaLabel: words,
      disabled: !code,
      onClick: () => void copy(),
    },
    told || words,
  );
}

addons.register('edu-widgets', () => {
  addons.add('edu-widgets/embed-code', {
    type: types.TOOL,
    title: 'Sao chép mã nhúng',
    match: ({viewMode, tabId}) => viewMode === 'story' && !tabId,
    render: () => createElement(CopyEmbedCode),
  });
});
