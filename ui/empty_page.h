// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons.h"

#include <QList>
#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace fwpilot {

class ElidedLabel;
class GlyphBox;
class PlaceRow;
class WrappedLabel;

/// One place that was searched for processors, or one way to go on: what was seen, and what helps.
struct SearchedPlace {
    Glyph glyph = Glyph::Absent;
    Tone tone = Tone::Quiet;
    QString title;
    QString sentence;
    QString buttonText;  ///< empty: there is nothing to be done about it here
    QString actionId;    ///< what the button stands for

    bool operator==(const SearchedPlace &) const = default;
};

/// What the page says while there is nothing to update.
struct EmptyPageContent {
    enum class Offer { SearchAgain, DemoMachine, OpenBundle };

    Glyph glyph = Glyph::Search;
    QString title;
    QString explanation;
    QList<SearchedPlace> places;  ///< those that can be repaired first
    QList<Offer> offers;          ///< the first one is what the page is for
    QString caption;

    bool operator==(const EmptyPageContent &) const = default;
};

/// No processor was found: what was searched, and what may help.
EmptyPageContent noProcessorContent(const QList<SearchedPlace> &places);
/// There are processors, but the chosen one is not among them any more.
EmptyPageContent noChoiceContent();
/// A processor is chosen, and no bundle is open.
/// @param processor its name
EmptyPageContent noBundleContent(const QString &processor);

/// The chosen processor is one that no driver here speaks to.
/// @param reason why, and what to do
EmptyPageContent noDriverContent(const QString &reason);

/// The page of the centre while there is nothing to update: what is missing, why, and how to go on. GUI thread.
class EmptyPage : public QScrollArea {
    Q_OBJECT
public:
    /// @param name begins the object names of its parts; empty: they are emptyTitle, searchAgain, …
    explicit EmptyPage(const QString &name = {}, QWidget *parent = nullptr);

    /// Changes in place what differs; the focus stays where it is.
    void setContent(const EmptyPageContent &content);

Q_SIGNALS:
    void placeActivated(const QString &actionId);
    void searchRequested();
    void demoRequested();
    void openRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addOffer(EmptyPageContent::Offer offer, const QString &name);
    void showPlaces();
    void showOffers();
    void arrangeOffers();
    void refreshMeasures();
    void signalOffer(EmptyPageContent::Offer offer);

    EmptyPageContent m_content;
    QWidget *m_column;
    QWidget *m_heading;
    GlyphBox *m_mark;
    ElidedLabel *m_title;
    WrappedLabel *m_explanation;
    QWidget *m_places;
    QList<PlaceRow *> m_rows;
    QWidget *m_offers;
    QList<QPushButton *> m_buttons;  ///< in the order of Offer
    WrappedLabel *m_caption;
};

}  // namespace fwpilot
