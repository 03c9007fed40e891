// Made from `assets/messages` by `build/messages.ts` when the screens are built.

declare module 'virtual:messages/first' {
  const messages: Record<'ru' | 'en', import('../../../build/messages').Packed>;
  export default messages;
}

declare module 'virtual:messages/ru' {
  const messages: import('../../../build/messages').Packed;
  export default messages;
}

declare module 'virtual:messages/en' {
  const messages: import('../../../build/messages').Packed;
  export default messages;
}
