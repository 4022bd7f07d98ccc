// @vitest-environment happy-dom
import { describe } from 'vitest'
import { testEveryField } from './everyField.tsx'

describe('[S378] every field of every form, the other way round', () => testEveryField('fr'))
