import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { EXAMPLE_QUERIES } from './example-queries.js';

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const home = createElement('a', { className: 'home', href: '/' }, 'Fordela');

createRoot(document.getElementById('graphiql')).render(
  createElement(
    GraphiQL,
    { fetcher, defaultTabs: EXAMPLE_QUERIES, inputValueDeprecation: true },
    createElement(GraphiQL.Logo, null, home),
  ),
);
