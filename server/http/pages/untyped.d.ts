// The one page with React calls createElement and createRoot, and nothing else of it.
declare module 'react';
declare module 'react-dom/client';

declare module '*.css';
declare module '*.graphql?raw' {
  const text: string;
  export default text;
}
