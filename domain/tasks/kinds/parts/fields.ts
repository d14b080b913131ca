import type { FormKey, NoticeKey, AboutKey, SilenceKey } from '../../../../i18n/keys.js';
import { type MessageMaker, messageOf } from '../../../kernel/index.js';
import type { Gate } from '../../compliance-gate.js';
import type { Choice, Field } from '../../forms/form.js';

/** Choices that have both messages: their label, and under `.then` what happens. */
type ChoiceKey = { [K in FormKey]: K extends `${infer Name}.then` ? Name : never }[FormKey] & FormKey;

export const message: MessageMaker<FormKey | NoticeKey | AboutKey | SilenceKey> = messageOf;

export const choice = (value: string, key: ChoiceKey): Choice => ({
  value,
  label: message(key),
  consequence: message(`${key}.then`),
});

export const option = (value: string, label: Choice['label']): Choice => ({ value, label, consequence: '' });

export const reason = (
  on: readonly string[],
  { label = 'forms.reason', required = true }: { label?: FormKey; required?: boolean } = {},
): Field => ({
  name: 'reason',
  label: message(label),
  on,
  required,
  type: 'text',
  multiline: true,
  maxLength: 2000,
  example: 'Agreed with the parties concerned.',
});

export const comment = (on: readonly string[]): Field => ({
  name: 'comment',
  label: message('forms.comment'),
  on,
  type: 'text',
  multiline: true,
  maxLength: 5000,
  example: 'Nothing to add.',
});

/** Something to be confirmed, and not only answered. */
export const attest = (
  name: string,
  key: FormKey,
  on: readonly string[],
  values?: Parameters<typeof message>[1],
): Field => ({
  name,
  label: message(key, values),
  on,
  required: true,
  type: 'attest',
  example: true,
});

/** A gate as its practice words it. */
export const gateFields = (gates: readonly Gate[], on: readonly string[]): Field[] =>
  gates.map((gate) => ({
    name: `gate-${gate.id}`,
    label: gate.title,
    hint: gate.attestation,
    on,
    required: true,
    type: 'attest',
    example: true,
  }));

/** Where something is that is kept elsewhere. */
export const location = (on: string, vault: string, key: FormKey, example: string): Field => ({
  name: 'location',
  label: message(key),
  hint: message('forms.location.hint'),
  on: [on],
  required: true,
  vault,
  type: 'text',
  maxLength: 2000,
  example,
});

/** More time, as a duration. */
export const moreTime = (on: string): Field => ({
  name: 'by',
  label: message('forms.moreTime'),
  on: [on],
  required: true,
  type: 'duration',
  example: 'P5D',
});
