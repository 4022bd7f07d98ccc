import { useState } from 'react'
import type { ProgrammeOutline } from '../../documents/programmeOutline.ts'
import {
  type ProgrammeTemplate,
  parseTemplate,
  TEMPLATE_ENDING,
  type TemplateError,
} from '../../method/programmeTemplate.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { FileDrop } from '../../ui/form/FileDrop.tsx'
import { formatList } from '../../ui/formats.ts'
import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useWorkspace, type Workspace } from '../workspace.ts'

type Told = TemplateError | { readonly type: 'taken' } | { readonly type: 'again'; readonly titles: readonly string[] }

/** Opens a template that somebody handed over (S269): whatever is wrong with it is said, and nothing is changed. */
export function TemplatePart({ onTemplate }: { readonly onTemplate: (template: ProgrammeTemplate) => void }) {
  const { t, language } = useTexts()
  const workspace = useWorkspace()
  const [told, setTold] = useState<Told | null>(null)
  const open = async (file: File | undefined) => {
    if (!file) return
    const template = parseTemplate(await file.text().catch(() => ''))
    if (!template.ok) return setTold(template.error)
    const titles = await begunWith(workspace, template.value.id)
    setTold(titles.length > 0 ? { type: 'again', titles } : { type: 'taken' })
    onTemplate(template.value)
  }
  const isFault = told !== null && told.type !== 'taken' && told.type !== 'again'
  return (
    <Disclosure summary={t('programmes.template.open')}>
      <FileDrop
        label={t('programmes.template.label')}
        help={t('programmes.template.help')}
        accept={`${TEMPLATE_ENDING},.json`}
        onFiles={([file]) => void open(file)}
      />
      <div role="status">
        {told?.type === 'taken' && <p>{t('programmes.template.taken')}</p>}
        {told?.type === 'again' && (
          <p>{t('programmes.template.again', { titles: formatList(told.titles, language) })}</p>
        )}
      </div>
      {isFault && (
        <Banner tone="warning" title={t(`programmes.templateErrors.${told.type}.title`)}>
          {t(`programmes.templateErrors.${told.type}.text`)}
        </Banner>
      )}
    </Disclosure>
  )
}

/** Titles of the programmes on this device that began with the same template. */
async function begunWith(workspace: Workspace, template: string): Promise<readonly string[]> {
  const summaries = await workspace.summaries()
  const outlines = await Promise.all(
    summaries.map(({ programmeId }) =>
      programmeId ? workspace.items<ProgrammeOutline>(programmeId, 'programme') : Promise.resolve([]),
    ),
  )
  return outlines.flat().flatMap((outline) => (outline.template === template ? [outline.title] : []))
}
