//! The set-up of the contest as it is read: whole.

use crate::error::Error;
use crate::ground::view::View;
use domain::contest::{Category, Contest, Criterion, Helper, Juror, Project, Section, Source};
use domain::{
    CategoryId, CriterionId, HelperId, JurorId, Money, ProjectId, Score, SectionId, SourceId, Weight,
};
use serde::de::DeserializeOwned;
use std::collections::HashMap;

impl View<'_> {
    /// Returns the set-up.
    ///
    /// # Errors
    /// `Unreadable` for a stored value without meaning, or what SQLite says.
    pub fn contest(&self) -> Result<Contest, Error> {
        let (title, organisation, place, dates, regulation): (_, _, _, String, String) = self
            .conn
            .prepare_cached("SELECT title, organisation, place, dates, regulation FROM contest")?
            .query_row([], |r| {
                Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?))
            })?;
        let mut contest = Contest {
            title,
            organisation,
            place,
            dates: from_json("contest", &dates)?,
            regulation: from_json("contest", &regulation)?,
            criteria: self.criteria()?,
            projects: self.projects()?,
            jurors: self.jurors()?,
            sources: self.sources()?,
            categories: Vec::new(),
            sections: Vec::new(),
            helpers: Vec::new(),
        };
        self.lists(&mut contest)?;
        // A file of version 1 has no lists yet.
        contest.complete_lists();
        Ok(contest)
    }

    fn lists(&self, contest: &mut Contest) -> Result<(), Error> {
        let named = |sql: &str| -> Result<Vec<(u32, String)>, Error> {
            let mut statement = self.conn.prepare_cached(sql)?;
            let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        };
        contest.categories = named("SELECT id, name FROM category ORDER BY position, id")?
            .into_iter()
            .map(|(id, name)| Category {
                id: CategoryId(id),
                name,
            })
            .collect();
        contest.sections = named("SELECT id, name FROM section ORDER BY position, id")?
            .into_iter()
            .map(|(id, name)| Section {
                id: SectionId(id),
                name,
            })
            .collect();
        let grounds: HashMap<u32, String> = named("SELECT project, text FROM grounds")?.into_iter().collect();
        for project in &mut contest.projects {
            project.grounds = grounds.get(&project.id.0).cloned();
        }
        let mut statement = self
            .conn
            .prepare_cached("SELECT id, name, rights FROM helper ORDER BY position, id")?;
        let mut rows = statement.query([])?;
        while let Some(r) = rows.next()? {
            contest.helpers.push(Helper {
                id: HelperId(r.get(0)?),
                name: r.get(1)?,
                rights: from_json("helper", r.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?)?,
            });
        }
        Ok(())
    }

    fn criteria(&self) -> Result<Vec<Criterion>, Error> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id, code, name, weight, min, max, step, key, description, words FROM criterion ORDER BY position, id",
        )?;
        let mut rows = statement.query([])?;
        let mut criteria = Vec::new();
        while let Some(r) = rows.next()? {
            criteria.push(Criterion {
                id: CriterionId(r.get(0)?),
                code: r.get(1)?,
                name: r.get(2)?,
                weight: Weight(r.get(3)?),
                min: Score(r.get(4)?),
                max: Score(r.get(5)?),
                step: Score(r.get(6)?),
                key: r.get(7)?,
                description: r.get(8)?,
                words: from_json(
                    "criterion",
                    r.get_ref(9)?.as_str().map_err(rusqlite::Error::from)?,
                )?,
            });
        }
        Ok(criteria)
    }

    fn projects(&self) -> Result<Vec<Project>, Error> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id, number, title, registration, official_title, lead, team, speaker, faculty, student_group, contact, \
             category, requested, minimum, mentor, section, summary, standing, notes FROM project ORDER BY position, id",
        )?;
        let mut rows = statement.query([])?;
        let mut projects = Vec::new();
        while let Some(r) = rows.next()? {
            projects.push(Project {
                id: ProjectId(r.get(0)?),
                number: r.get(1)?,
                title: r.get(2)?,
                registration: r.get(3)?,
                official_title: r.get(4)?,
                lead: r.get(5)?,
                team: from_json("project", r.get_ref(6)?.as_str().map_err(rusqlite::Error::from)?)?,
                speaker: r.get(7)?,
                faculty: r.get(8)?,
                group: r.get(9)?,
                contact: r.get(10)?,
                category: r.get(11)?,
                requested: r.get::<_, Option<i64>>(12)?.map(Money),
                minimum: r.get::<_, Option<i64>>(13)?.map(Money),
                mentor: r.get(14)?,
                section: r.get(15)?,
                summary: r.get(16)?,
                standing: from_word("project", r.get(17)?)?,
                grounds: None,
                notes: from_json("project", r.get_ref(18)?.as_str().map_err(rusqlite::Error::from)?)?,
            });
        }
        Ok(projects)
    }

    fn jurors(&self) -> Result<Vec<Juror>, Error> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id, code, name, post, role, voting, seat, section FROM juror ORDER BY position, id",
        )?;
        let mut rows = statement.query([])?;
        let mut jurors = Vec::new();
        while let Some(r) = rows.next()? {
            jurors.push(Juror {
                id: JurorId(r.get(0)?),
                code: r.get(1)?,
                name: r.get(2)?,
                position: r.get(3)?,
                role: from_word("juror", r.get(4)?)?,
                voting: r.get(5)?,
                seat: r
                    .get::<_, Option<String>>(6)?
                    .map(|seat| from_word("juror", seat))
                    .transpose()?,
                section: r.get(7)?,
            });
        }
        Ok(jurors)
    }

    fn sources(&self) -> Result<Vec<Source>, Error> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id, name, money, spending_order, share FROM source ORDER BY position, id",
        )?;
        let rows = statement.query_map([], |r| {
            Ok(Source {
                id: SourceId(r.get(0)?),
                name: r.get(1)?,
                limit: Money(r.get(2)?),
                priority: r.get(3)?,
                share: r.get::<_, Option<i64>>(4)?.map(Weight),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn from_json<T: DeserializeOwned>(table: &'static str, text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|fault| Error::Unreadable {
        table,
        what: fault.to_string(),
    })
}

fn from_word<T: DeserializeOwned>(table: &'static str, word: String) -> Result<T, Error> {
    serde_json::from_value(serde_json::Value::String(word)).map_err(|fault| Error::Unreadable {
        table,
        what: fault.to_string(),
    })
}
