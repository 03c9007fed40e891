import '@fontsource-variable/golos-text';
import { mount } from 'svelte';
import App from './App.svelte';
import './shared/theme/tokens.css';
import './shared/theme/base.css';
import { applyTheme } from './shared/theme/theme.svelte';

applyTheme();

const target = document.getElementById('app');
if (target) mount(App, { target });
