import { useState } from 'react'
import { shareAnswers } from '../../documents/forms/share.ts'
import { unshareAnswers } from '../../documents/forms/unshare.ts'
import { freezeVersion, readFormVersions } from '../../documents/forms/versions.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import type { Offer } from './offers.ts'
import type { ShareFormProps } from './shareFormProps.ts'

export const NO_VERSION = 'none'

/** The commands of the page; what was shared is kept as a version beside, if wanted (S72, S77). */
export function useShare({ sheet, instance, team, target, programmeId }: ShareFormProps, onShared: () => void) {
  const { t } = useTexts()
  const dossier = useProgramme()
  const { me } = useCircles()
  const report = useReport('dossiers')
  const show = useToast()
  const { form } = sheet
  const [version, setVersion] = useState(() =>
    nextVersion(form.versions ?? [], readFormVersions(team.doc, instance.id)),
  )
  const input = { form, instance: instance.id, target: programmeId }
  const docOf = (from: Offer['from']) => (from === 'me' ? me : team)?.doc

  const share = (offers: readonly Offer[]) => {
    for (const from of ['team', 'me'] as const) {
      const fields = offers.flatMap((offer) => (offer.from === from ? offer.field : []))
      const doc = docOf(from)
      if (!doc || fields.length === 0) continue
      if (!report(shareAnswers(doc, target.doc, dossier.author(), { ...input, fields })).ok) return
    }
    if (form.versions && version !== NO_VERSION)
      report(freezeVersion(team.doc, dossier.author(), { form, instance: instance.id, label: version }))
    show({ text: t('dossiers.share.done', { count: offers.length }) })
    setVersion(nextVersion(form.versions ?? [], readFormVersions(team.doc, instance.id)))
    onShared()
  }

  const takeBack = ({ from, field }: Offer) => {
    const doc = docOf(from)
    if (!doc) return
    const taken = report(unshareAnswers(doc, target.doc, dossier.author(), { ...input, fields: [field] }))
    if (!taken.ok) return
    target.session.rotate()
    show({ text: t('dossiers.share.takenBack') })
    onShared()
  }

  return { share, takeBack, version, setVersion }
}

/** The first of the form's versions that there is none of yet; the last one again after that. */
const nextVersion = (names: readonly string[], kept: readonly { readonly label: string }[]): string =>
  names.find((name) => !kept.some(({ label }) => label === name)) ?? names.at(-1) ?? NO_VERSION
